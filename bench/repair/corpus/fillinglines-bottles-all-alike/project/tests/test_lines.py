import pytest

from fillinglines.report import render
from fillinglines.running import Running
from fillinglines.shift import read


def running(*values):
    made = Running()
    for value in values:
        made.add(value)
    return made


def test_running():
    made = running(2, 4, 4, 4, 5, 5, 7, 9)
    assert (made.mean, made.deviation) == (5, 2)


def test_merge():
    made = running(2, 4, 4, 4)
    made.merge(running(5, 5, 7, 9))
    assert (made.count, made.deviation) == (8, pytest.approx(2))


def test_report():
    assert render(read(["3,500", "3,500", "", "1,330", "1,332"])).splitlines() == [
        "line 1: 2 bottles, 331.0 g, +-1.00  uneven",
        "line 3: 2 bottles, 500.0 g, +-0.00",
    ]
