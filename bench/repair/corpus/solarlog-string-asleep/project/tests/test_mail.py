from solarlog import text
from solarlog.day import Day, PanelString
from solarlog.mail import body


def test_text():
    assert text.kwh(None) == "-"
    assert text.watts(12) == "12 W"


def test_day():
    day = Day("d", [PanelString("a", 4, 10.0, 9), PanelString("b", 4, None, None)])
    assert day.kwh == 10.0
    assert day.strings[1].per_panel is None


def test_body():
    lines = body(Day("2026-01-01", [PanelString("a", 4, 10.0, 900)])).splitlines()
    assert lines[0] == "Yield of 2026-01-01: 10.0 kWh"
    assert lines[-1].split() == ["a", "10.0", "kWh", "2.5", "kWh", "900", "W"]
