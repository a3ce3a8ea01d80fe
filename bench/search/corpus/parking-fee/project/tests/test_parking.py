import pytest

from parking import fee, receipt


def test_short_stop_is_free():
    assert fee(15) == 0


def test_one_hour():
    assert fee(60) == 250


def test_three_hours():
    assert fee(180) == 610


def test_started_hour():
    assert fee(61) == 430


def test_price_of_a_day():
    assert fee(20 * 60) == 2_000


def test_permit():
    assert fee(600, has_permit=True) == 0


def test_negative():
    with pytest.raises(ValueError):
        fee(-1)


def test_receipt():
    assert receipt(120, 500) == {"due": 430, "change": 70, "open": 0}
