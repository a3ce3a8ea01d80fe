from tidelogger.__main__ import main
from tidelogger.alarms import alarms
from tidelogger.settings import Settings, read


def test_settings_are_numbers(tmp_path):
    file = tmp_path / "s.ini"
    file.write_text("[station]\nname = A\nzero = 1\n[alarm]\nhigh = 9\nlow = 2\n")
    station = read(file)
    assert (station.name, station.zero, station.high, station.low) == ("A", 1, 9, 2)
    assert type(station.high) is int


def test_alarms():
    assert alarms([("t", 821), ("u", 820), ("v", 309)], read()) == [("t", "high", 1), ("v", "low", 1)]
    assert alarms([("t", 5)], Settings("x", 0, 4, 1)) == [("t", "high", 1)]


def test_program(capsys):
    main("readings.csv")
    assert capsys.readouterr().out.splitlines() == ["Cuxhaven: 3 readings, (641, 833)", "2026-02-01T05:00 high by 13 cm"]
