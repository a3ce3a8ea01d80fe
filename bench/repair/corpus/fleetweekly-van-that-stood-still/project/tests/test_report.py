from datetime import date

from fleetweekly import figures
from fleetweekly.model import Trip, Van
from fleetweekly.report import row, table

MONDAY = date(2026, 9, 7)


def test_row():
    van = Van("X", [Trip(date(2026, 9, 7), 10, "Jo"), Trip(date(2026, 9, 13), 30, "Max")])
    assert row(van, MONDAY) == ["X", "40.0", "20.0", "30.0 (Max)"]


def test_header():
    assert table([], MONDAY) == "Van | Total | Average | Longest"


def test_average_of_none():
    assert figures.average_km([]) is None
