import subprocess
import sys
from datetime import date
from decimal import Decimal

from campaignstats.campaigns import Campaign
from campaignstats.table import table


def campaign(day, opened, delivered=100, revenue=Decimal("12.5")):
    return Campaign("l", date(2026, 3, day), f"No {day}", delivered, opened, 5, revenue)


def rows(campaigns):
    return [line.split() for line in table(campaigns).splitlines()]


def test_there_is_nothing_to_compare():
    assert rows([campaign(1, 40), campaign(2, 45), campaign(3, 30)])[1:] == [
        ["2026-03-01", "40.0", "-", "5.0", "12.50", "No", "1"],
        ["2026-03-02", "45.0", "+5.0", "5.0", "12.50", "No", "2"],
        ["2026-03-03", "30.0", "-15.0", "5.0", "12.50", "No", "3"],
    ]


def test_a_campaign_that_nobody_got():
    found = rows([campaign(1, 40), campaign(2, 0, delivered=0, revenue=None), campaign(3, 30)])[1:]
    assert [row[1:5] for row in found] == [
        ["40.0", "-", "5.0", "12.50"],
        ["-", "-", "-", "-"],
        ["30.0", "-", "5.0", "12.50"],
    ]


def test_columns_stay_below_each_other():
    lines = table([campaign(1, 40), campaign(2, 40)]).splitlines()
    assert lines[1].index("No 1") == lines[2].index("No 2") == lines[0].index("subject")
    assert "+0.0" in lines[2]


def test_the_program():
    run = subprocess.run(
        [sys.executable, "-m", "campaignstats", "data/campaigns.json", "--list", "garden"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) == 3
