from decimal import Decimal

import pytest

from bailiff.amounts import BadAmount, amount
from bailiff.writs import writ_of


def test_amount():
    assert amount("£ 1,055.00") == Decimal("1055")
    with pytest.raises(BadAmount):
        amount("ten")


def test_total():
    row = {"number": "E1", "debtor": " x ", "claim": "100.50", "fees": "", "interest": "0.50"}
    assert writ_of(row).total == Decimal("101.00")
