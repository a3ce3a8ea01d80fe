from alertbot.rules import alerts
from alertbot.settings import load_settings

ROWS = [{"host": "db1", "load": 7.5, "disk": 61}, {"host": "lab3", "load": 9, "disk": 99}]


def test_muted():
    settings = load_settings({"ALERTBOT_MUTED": "lab, test"})
    assert settings.muted == ["lab", "test"]
    assert list(alerts(ROWS, settings)) == ["db1: load 7.5"]


def test_other_settings():
    settings = load_settings({"ALERTBOT_MUTED": "x", "ALERTBOT_CHANNELS": "a,b", "ALERTBOT_LOAD": "8"})
    assert settings.channels == ["a", "b"]
    assert list(alerts(ROWS, settings)) == ["lab3: load 9", "lab3: disk 99 %"]
