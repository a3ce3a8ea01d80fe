import datetime

from fleetfuel.consumption import per_vehicle
from fleetfuel.fills import fill
from fleetfuel.warnings import warnings


def make(km, litres, day=1, full=True, plate="A1"):
    return {
        "plate": plate,
        "day": datetime.date(2026, 4, day),
        "litres": litres,
        "odometer_km": km,
        "full": full,
        "driver": None,
    }


def test_fill():
    row = {"plate": "a 1", "day": "2026-04-01", "litres": "4", "odometer": "100", "unit": "mi", "full": "n", "driver": ""}
    assert fill(row) == make(161, 4.0, full=False)


def test_per_vehicle():
    fills = [make(1000, 50.0), make(1300, 10.0, 2, full=False), make(1500, 20.0, 3)]
    assert per_vehicle(fills) == {"A1": 6.0}


def test_too_much_for_a_tank():
    assert list(warnings([make(1000, 120.0)])) == ["A1: 120 l on 2026-04-01 is more than a tank holds"]
