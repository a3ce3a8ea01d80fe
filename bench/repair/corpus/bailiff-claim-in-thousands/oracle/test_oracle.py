from decimal import Decimal

import pytest

from bailiff.amounts import BadAmount
from bailiff.writs import load, writ_of


def row(claim):
    return {"number": "E1", "debtor": "x", "claim": claim, "fees": "5", "interest": ""}


def test_the_file():
    assert [writ.total for writ in load("writs.csv")] == [Decimal("695.00"), Decimal("2317.40"), Decimal("88.45")]


def test_claims_as_the_courts_write_them():
    assert writ_of(row("£ 2,000,100.25")).claim == Decimal("2000100.25")
    assert writ_of(row("7.10")).claim == Decimal("7.10")


def test_what_is_no_amount_is_refused():
    with pytest.raises(BadAmount):
        writ_of(row("ten"))
