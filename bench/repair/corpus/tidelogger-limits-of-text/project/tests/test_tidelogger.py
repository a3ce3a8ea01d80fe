from tidelogger.alarms import alarms
from tidelogger.readings import extremes
from tidelogger.settings import Settings, read

STATION = Settings("x", 500, 800, 300)


def test_alarms():
    assert alarms([("a", 290), ("b", 500), ("c", 815)], STATION) == [("a", "low", 10), ("c", "high", 15)]


def test_extremes():
    assert extremes([("a", 3), ("b", 1)]) == (1, 3)
    assert extremes([]) is None


def test_settings():
    station = read()
    assert (station.name, station.zero, station.low) == ("Cuxhaven", 500, 310)
