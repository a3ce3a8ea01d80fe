import pytest

from lidostats.figures import change, month_before, percent, share
from lidostats.report import report
from lidostats.tickets import connect


@pytest.fixture
def till():
    connection = connect(":memory:")
    rows = [("2024-06-30", "adult", 450)] * 4 + [("2024-07-01", "adult", 450)] * 3 + [("2024-07-09", "child", 200)] * 2
    connection.executemany("INSERT INTO tickets VALUES (?, ?, ?)", rows)
    return connection


def test_report(till):
    assert report(till, "2024-07") == [
        "Lido in 2024-07",
        "  visitors   5",
        "  change     +25.0 %",
        "  children   40.0 %",
        "  takings    17.50 EUR",
    ]


def test_closing(till):
    assert report(till, "2024-08")[1:4] == ["  visitors   0", "  change     -100.0 %", "  children   n/a"]


def test_figures():
    assert share(1, 3) == 33.3
    assert share(0, 0) is None
    assert change(200, 150) == -25.0
    assert percent(None) == "n/a"
    assert percent(4.0, signed=True) == "+4.0 %"


def test_month_before():
    assert month_before("2024-01") == "2023-12"
    assert month_before("2024-11") == "2024-10"
