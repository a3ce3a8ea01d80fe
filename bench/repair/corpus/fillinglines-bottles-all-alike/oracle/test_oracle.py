import statistics
import subprocess
import sys

import pytest

from fillinglines.report import render
from fillinglines.running import Running
from fillinglines.shift import read


def running(values):
    made = Running()
    for value in values:
        made.add(value)
    return made


@pytest.mark.parametrize("value", [330.2, 0.1, 500.1, 749.7, 1000.3, 12.34])
@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 10, 11, 1000])
def test_weights_all_alike(value, count):
    made = running([value] * count)
    assert made.deviation == pytest.approx(0, abs=1e-3)
    assert made.mean == pytest.approx(value)


def test_merged():
    made = running([330.2] * 3)
    made.merge(running([330.2] * 4))
    assert made.deviation == pytest.approx(0, abs=1e-3)


def test_weights_that_differ():
    values = [500.1, 500.4, 499.9, 501.7, 498.2]
    assert running(values).deviation == pytest.approx(statistics.pstdev(values), rel=1e-4)
    made = running(values[:2])
    made.merge(running(values[2:]))
    assert made.deviation == pytest.approx(statistics.pstdev(values), rel=1e-4)
    assert (made.count, made.mean) == (5, pytest.approx(500.06))


def test_the_report():
    lines = [f"{number},{grams}" for number, grams in ((1, 330.2), (1, 330.2), (1, 330.2), (2, 1), (2, 3))]
    assert render(read(lines)).splitlines() == [
        "line 1: 3 bottles, 330.2 g, +-0.00",
        "line 2: 2 bottles, 2.0 g, +-1.00  uneven",
    ]


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "fillinglines", "shift.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[1] == "line 2: 3 bottles, 749.7 g, +-0.00"
