import pytest

import hub
from climatehub.registry import Registry
from climatehub.rooms import Room
from climatehub.rules import decide


@pytest.mark.parametrize("celsius, action", [(15, "heat attic"), (19, "idle attic"), (23, "cool attic")])
def test_a_sensor_of_no_room_counts_for_the_fallback(celsius, action, caplog):
    registry = Registry(Room("attic", 16, 22))
    assert decide(registry, "t-09", celsius) == action
    assert decide(registry, "t-09", celsius) == action
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert registry.room_of("t-09") == Room("attic", 16, 22)


def test_every_reading_is_decided_on(capsys):
    hub.main("readings.csv")
    assert capsys.readouterr().out.splitlines() == ["t-01 heat office", "t-02 cool store", "t-09 heat hall"]


def test_the_others_are_as_they_were(caplog):
    registry = hub.build_registry()
    assert registry.room_of("t-02").name == "store"
    assert not caplog.records
