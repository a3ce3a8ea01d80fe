"""Periods of accounts: from the first day of a month to before the first of another."""

from datetime import date


def first_of(day):
    return day.replace(day=1)


def quarter_end(day):
    """The day after the quarter of a day."""
    month = (day.month - 1) // 3 * 3 + 4
    return date(day.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def month_end(day):
    """The day after the month of a day."""
    return date(day.year, day.month + 1, 1)


def days_in_month(day):
    return (month_end(day) - first_of(day)).days
