from alertbot.__main__ import main
from alertbot.rules import alerts
from alertbot.settings import load_settings

ROWS = [{"host": "db1", "load": 7.5, "disk": 61}, {"host": "lab3", "load": 1, "disk": 99}]


def test_nothing_is_muted_where_nothing_is_set():
    settings = load_settings({})
    assert list(alerts(ROWS, settings)) == ["db1: load 7.5", "lab3: disk 99 %"]
    assert settings.channels == ["ops"]


def test_program(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv("ALERTBOT_MUTED", raising=False)
    path = tmp_path / "checks.json"
    path.write_text('[{"host": "web1", "load": 0.4, "disk": 97}]')
    main([str(path)])
    assert capsys.readouterr().out == "#ops web1: disk 97 %\n"


def test_muted():
    assert list(alerts(ROWS, load_settings({"ALERTBOT_MUTED": "lab,web"}))) == ["db1: load 7.5"]
