import subprocess
import sys

import pytest

from sensorstats.running import Running


def running(*values):
    made = Running()
    for value in values:
        made.add(value)
    return made


@pytest.mark.parametrize("value, count", [(4.35, 6), (4.35, 7), (21.7, 6), (0.1, 3), (1013.2, 3), (1013.2, 5)])
def test_alike(value, count):
    found = running(*[value] * count)
    assert found.spread == pytest.approx(0, abs=1e-4)
    assert found.mean == pytest.approx(value)


def test_the_program():
    run = subprocess.run([sys.executable, "-m", "sensorstats", "readings.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    north, south = run.stdout.splitlines()
    assert north.split() == ["north", "3", "4.133", "0.205"]
    assert south.split() == ["south", "6", "4.350", "0.000", "steady:", "is", "it", "frozen?"]


def test_the_others():
    assert running(2, 4, 4, 4, 5, 5, 7, 9).spread == pytest.approx(2)
    assert running(1, 1.5).spread == pytest.approx(0.25)
    assert running(3).spread == 0
