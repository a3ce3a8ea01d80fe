from datetime import datetime, timedelta

from cilogs.model import Run, Step
from cilogs.summary import clock, slowest, total_by_step
from cilogs.weekly import report


def step(name, seconds):
    start = datetime(2026, 1, 1)
    return Step(name, start, None if seconds is None else start + timedelta(seconds=seconds))


def test_slowest():
    assert slowest([Run("a", [step("x", 3), step("y", None), step("z", 9)])]).name == "z"
    assert slowest([]) is None


def test_totals():
    assert total_by_step([Run("a", [step("x", 3)]), Run("b", [step("x", 4)])]) == {"x": timedelta(seconds=7)}


def test_report():
    assert report([Run("a", [step("x", 65)])]).splitlines() == ["1 runs", "  x              1:05", "slowest: x (1:05)"]
    assert clock(timedelta(minutes=61)) == "61:00"
