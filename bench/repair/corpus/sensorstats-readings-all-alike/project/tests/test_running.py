import pytest

from sensorstats.reader import read
from sensorstats.running import Running


def test_spread():
    running = Running()
    for value in (2, 4, 4, 4, 5, 5, 7, 9):
        running.add(value)
    assert (running.mean, running.spread) == (5, 2)


def test_alike():
    running = Running()
    for _ in range(4):
        running.add(2.5)
    assert running.spread == 0


def test_read():
    sensors = read(["sensor,value", "a,1", "b,2", "a,3"])
    assert sensors["a"].mean == pytest.approx(2)
