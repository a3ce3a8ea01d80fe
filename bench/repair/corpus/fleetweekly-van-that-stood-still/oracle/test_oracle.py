from datetime import date

from fleetweekly import figures
from fleetweekly.model import Trip, Van
from fleetweekly.report import row, table
from fleetweekly.sample import fleet

MONDAY = date(2026, 9, 7)


def test_a_van_that_stood_still_has_no_longest_trip():
    assert figures.longest([]) is None
    assert row(Van("HB-F 102"), MONDAY) == ["HB-F 102", "0.0", "-", "-"]


def test_every_van_has_its_line():
    assert table(fleet(), MONDAY).splitlines()[1:] == [
        "HB-F 101 | 192.5 | 96.2 | 112.5 (Jo)",
        "HB-F 102 | 0.0 | - | -",
        "HB-F 103 | 231.0 | 231.0 | 231.0 (Eve)",
    ]


def test_the_others_are_as_they_were():
    trips = [Trip(MONDAY, 1, "a"), Trip(MONDAY, 3, "b"), Trip(MONDAY, 2, "c")]
    assert figures.longest(trips) == trips[1]
