from coldchain.alarms import alarms_for
from coldchain.config import load_units


def test_fridge():
    units = load_units([{"id": "F1", "kind": "fridge", "max": 6.0}])
    assert alarms_for(units, [{"unit": "F1", "celsius": 7.0, "minutes": 15}]) == ["F1 (fridge) is too warm: 7.0"]
    assert alarms_for(units, [{"unit": "F1", "celsius": 7.0, "minutes": 5}]) == []


def test_freezer_too_cold():
    units = load_units([{"id": "Z1", "kind": "freezer"}])
    assert alarms_for(units, [{"unit": "Z1", "celsius": -27, "minutes": 25}]) == ["Z1 (freezer) is too cold: -27.0"]
