import inspect

from tideclock.daily import report
from tideclock.harmonics import height
from tideclock.stations import STATIONS


def test_report():
    for name in STATIONS:
        noon = height(STATIONS[name], 12, datum="msl")
        assert f"noon: {noon:+.2f}" in report(name).split("\n")


def test_the_helper_keeps_its_arguments():
    parameters = inspect.signature(height).parameters
    assert list(parameters)[:3] == ["station", "hour", "datum"]
    assert height({"mean": 3, "range": 2, "high": 0}, 0, datum="msl") == 1.0
