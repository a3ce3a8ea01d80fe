import pytest

from climatehub.registry import Registry
from climatehub.rooms import Room
from climatehub.rules import decide


@pytest.fixture
def registry():
    registry = Registry(Room("hall", 16, 22))
    registry.assign("t-01", Room("office", 20, 24))
    return registry


@pytest.mark.parametrize("celsius, action", [(18, "heat office"), (22, "idle office"), (25, "cool office")])
def test_decide(registry, celsius, action):
    assert decide(registry, "t-01", celsius) == action


def test_unassign(registry):
    assert registry.unassign("t-01").name == "office"
    assert registry.unassign("t-01") is None


def test_an_unknown_sensor_is_reported_once(registry, caplog):
    registry.room_of("t-09")
    registry.room_of("t-09")
    assert len(caplog.records) == 1
