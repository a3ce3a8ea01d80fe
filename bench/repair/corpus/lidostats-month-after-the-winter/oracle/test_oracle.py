import pytest

from lidostats.figures import change
from lidostats.report import report
from lidostats.tickets import connect


def till(*days):
    connection = connect(":memory:")
    connection.executemany("INSERT INTO tickets VALUES (?, 'adult', 500)", [(day,) for day in days])
    return connection


def test_after_a_month_without_visitors():
    lines = report(till("2024-05-02", "2024-05-03"), "2024-05")
    assert lines == [
        "Lido in 2024-05",
        "  visitors   2",
        # As for the share of nothing.
        "  change     n/a",
        "  children   0.0 %",
        "  takings    10.00 EUR",
    ]


def test_two_months_without_visitors():
    lines = report(till(), "2024-01")
    assert lines[1:] == ["  visitors   0", "  change     n/a", "  children   n/a", "  takings    0.00 EUR"]


@pytest.mark.parametrize("before, now, expected", [(1, 0, -100.0), (1, 2, 100.0), (3, 4, 33.3), (8, 8, 0.0)])
def test_other_changes(before, now, expected):
    assert change(before, now) == expected
