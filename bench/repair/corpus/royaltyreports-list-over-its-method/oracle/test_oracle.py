import subprocess
import sys

from royaltyreports.totals import Totals
from royaltyreports.warnings import Warnings

SALE = {"author": "Lund", "title": "Fjord", "copies": 10, "cents": 85, "paid": True}


def test_warnings():
    sales = [{**SALE, "title": "Z", "paid": False}, SALE, {**SALE, "title": "A", "copies": 0, "cents": 0}]
    assert Warnings(sales).render().splitlines() == [
        "Please check (3)",
        "================",
        "A: no royalty agreed on",
        "A: nothing sold",
        "Z: not paid out",
    ]


def test_lines_are_a_method_of_every_report():
    assert list(Warnings([{**SALE, "copies": 0}]).lines()) == ["Fjord: nothing sold"]
    assert list(Totals([SALE]).lines()) == ["Lund              8.50"]
    assert list(Warnings([SALE]).lines()) == []


def test_reports_do_not_share():
    Warnings([{**SALE, "copies": 0}])
    assert Warnings([SALE]).render().splitlines()[0] == "Please check (0)"


def test_the_program():
    argv = [sys.executable, "-m", "royaltyreports", "quarter.json", "--kind", "warnings"]
    run = subprocess.run(argv, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[2:] == [
        "Moors: not paid out",
        "Paper: no royalty agreed on",
        "Tides: nothing sold",
    ]
