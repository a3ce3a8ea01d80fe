import pytest

from labjobs.device import Device
from labjobs.plan import Job, Plan
from labjobs.settings import Settings

VALUES = {"temperature": 20, "speed": 100, "shaker": {"on": True, "amplitude": 2}}


def test_settings():
    settings = Settings(VALUES)
    settings.change("shaker.amplitude", 5)
    assert settings.shaker.amplitude == 5
    assert settings.as_dict()["shaker"] == {"on": True, "amplitude": 5}
    with pytest.raises(AttributeError):
        settings.colour
    with pytest.raises(AttributeError):
        settings.change("colour", 1)


def test_device():
    device = Device()
    device.run(Job("a", Settings(VALUES)))
    assert device.log == ["a: 20 °C, 100 rpm, shaking 2 mm"]


def test_load():
    assert [name for name, _ in Plan.load("plan.json").steps] == ["warm up", "shake", "rest"]
