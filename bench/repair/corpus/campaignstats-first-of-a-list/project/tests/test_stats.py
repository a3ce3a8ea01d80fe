from datetime import date
from decimal import Decimal

from campaignstats.campaigns import Campaign, load, of_list
from campaignstats.compare import change
from campaignstats.table import shown


def campaign(day, opened, delivered=100):
    return Campaign("l", date(2026, 3, day), "Hello", delivered, opened, 5, Decimal("12.5"))


def test_change():
    assert change(campaign(1, 40), campaign(2, 45)) == 5
    assert change(None, campaign(2, 45)) is None
    assert change(campaign(1, 0, delivered=0), campaign(2, 45)) is None


def test_shown():
    assert shown(None, ".1f") == "-"
    assert shown(Decimal("12.5"), ".2f") == "12.50"


def test_load():
    found = of_list(load("data/campaigns.json"), "garden")
    assert [one.subject for one in found] == ["Seeds are here", "Frost tonight"]
    assert found[1].revenue is None
