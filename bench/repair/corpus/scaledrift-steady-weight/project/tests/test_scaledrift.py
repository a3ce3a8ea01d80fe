import pytest

from scaledrift.monitor import Monitor
from scaledrift.running import Running


def running(*values):
    made = Running()
    for value in values:
        made.add(value)
    return made


def test_running():
    assert running().mean == 0.0
    assert running(7).deviation == 0.0
    assert running(2, 4, 4, 4, 5, 5, 7, 9).deviation == pytest.approx(2.0)


def test_monitor():
    said = []
    monitor = Monitor(said.append)
    for kilograms in (10, 11, 9, 10, 10, 10, 30, 10):
        monitor.reading("silo-1", kilograms)
    assert said == ["silo-1: 30.00 kg, usually 10.00"]
