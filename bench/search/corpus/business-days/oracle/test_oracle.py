from datetime import date, timedelta

from workdays import add_workdays, is_workday


def test_weeks():
    days = [date(2026, 3, 2) + timedelta(days=n) for n in range(14)]
    assert [is_workday(day) for day in days] == [True] * 5 + [False] * 2 + [True] * 5 + [False] * 2
    assert add_workdays(date(2026, 3, 6), 10) == date(2026, 3, 20)
    assert add_workdays(date(2026, 3, 7), 1) == date(2026, 3, 9)
    assert not is_workday(days[0], {days[0]})
