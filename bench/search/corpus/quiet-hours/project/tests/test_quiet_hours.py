import pytest

from quiet_hours import QuietHours, minutes


def test_minutes():
    assert minutes("07:30") == 450


def test_no_time_of_day():
    with pytest.raises(ValueError):
        minutes("24:00")


def test_siesta():
    siesta = QuietHours("13:00", "15:00")
    assert siesta.covers("14:00")
    assert not siesta.covers("15:00")


def test_night_covers_midnight():
    night = QuietHours("22:00", "06:30")
    assert night.covers("00:00")
    assert night.covers("23:15")


def test_night_leaves_the_day():
    assert not QuietHours("22:00", "06:30").covers("12:00")


def test_length():
    assert QuietHours("22:00", "06:30").length() == 510


def test_urgent_calls_ring():
    assert QuietHours("13:00", "15:00").may_ring("14:00", is_urgent=True)


def test_calls_do_not_ring_at_night():
    assert not QuietHours("22:00", "06:30").may_ring("05:00")
