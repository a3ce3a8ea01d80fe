from decimal import Decimal

from simplans.bill import bill, line
from simplans.usage import minutes


def test_minutes():
    assert minutes([1, 60, 61]) == 4


def test_basic():
    row = bill({"number": "1", "plan": "basic", "calls": [3600]})
    assert row["total"] == Decimal("4.99") + 10 * Decimal("0.09")
    assert line(row) == "1              Basic     60 min     5.89"


def test_promotion():
    assert bill({"number": "1", "plan": "basic", "promotion": "talk", "calls": []})["plan"] == "Talk"


def test_flat():
    assert bill({"number": "1", "plan": "flat", "calls": [99999]})["total"] == Decimal("19.99")
