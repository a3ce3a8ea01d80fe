from coldchain.alarms import alarms_for
from coldchain.config import load_units


def test_freezers_have_an_upper_limit():
    units = load_units([{"id": "Z1", "kind": "freezer"}, {"id": "Z2", "kind": "freezer", "max": -10.0}])
    readings = [
        {"unit": "Z1", "celsius": -11.5, "minutes": 45},
        {"unit": "Z1", "celsius": -15.0, "minutes": 45},
        {"unit": "Z2", "celsius": -11.5, "minutes": 45},
        {"unit": "Z1", "celsius": -5, "minutes": 19},
    ]
    assert alarms_for(units, readings) == ["Z1 (freezer) is too warm: -11.5"]


def test_the_other_kinds():
    units = load_units([{"id": "C", "kind": "cellar"}])
    assert alarms_for(units, [{"unit": "C", "celsius": 15, "minutes": 61}]) == ["C (cellar) is too warm: 15.0"]
