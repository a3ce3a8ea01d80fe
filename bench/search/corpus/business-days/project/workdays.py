from datetime import timedelta


def is_workday(day, holidays=()):
    return day.weekday() <= 5 and day not in holidays


def add_workdays(day, count, holidays=()):
    """The day that is so many days of work later."""
    while count > 0:
        day += timedelta(days=1)
        if is_workday(day, holidays):
            count -= 1
    return day
