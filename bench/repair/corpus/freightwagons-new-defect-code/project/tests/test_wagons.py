from wagons.codes import is_severe, place_name
from wagons.inspections import Inspection
from wagons.report import describe, report


def test_places():
    assert place_name("A") == "front bogie"
    assert place_name("Z9") == "Z9"


def test_describe():
    assert describe(Inspection("w", "2026-01-01", "BR2", "D")) == "2026-01-01 brake hose leaks, body"
    assert describe(Inspection("w", "2026-01-01", "CP1", "C")) == "2026-01-01 coupling bent, coupling (!)"
    assert not is_severe("AX4")


def test_report():
    inspections = [Inspection("b", "1", "BR1", "A"), Inspection("a", "2", "BR1", "B")]
    assert report(inspections).splitlines() == ["a", "  2 brake pads worn, rear bogie", "b", "  1 brake pads worn, front bogie"]
