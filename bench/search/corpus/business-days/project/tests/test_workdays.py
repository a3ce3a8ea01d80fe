from datetime import date

from workdays import add_workdays, is_workday


def test_within_a_week():
    assert add_workdays(date(2026, 3, 2), 3) == date(2026, 3, 5)
    assert add_workdays(date(2026, 3, 2), 0) == date(2026, 3, 2)


def test_over_a_weekend():
    assert add_workdays(date(2026, 3, 6), 1) == date(2026, 3, 9)


def test_sunday():
    assert not is_workday(date(2026, 3, 8))


def test_holidays():
    assert add_workdays(date(2026, 3, 2), 1, {date(2026, 3, 3)}) == date(2026, 3, 4)
