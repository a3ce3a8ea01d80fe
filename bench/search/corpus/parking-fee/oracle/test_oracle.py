import math

import pytest

from parking import fee, receipt


@pytest.mark.parametrize("minutes", [0, 1, 15, 16, 59, 60, 61, 119, 120, 121, 599, 600, 601, 640, 1439, 1440, 1441, 1500, 1501, 2880, 3000, 3001])
def test_fee(minutes):
    days, rest = divmod(minutes, 1440)
    expected = days * 2000
    if rest:
        expected += min(2000, 250 + (math.ceil(rest / 60) - 1) * 180)
    assert fee(minutes) == (0 if minutes <= 15 else expected)
    assert fee(minutes, True) == 0


@pytest.mark.parametrize("paid", [0, 100, 430, 500])
def test_receipts(paid):
    found = receipt(90, paid)
    assert found["due"] == 430
    assert found["change"] - found["open"] == paid - 430
    assert min(found["change"], found["open"]) == 0
