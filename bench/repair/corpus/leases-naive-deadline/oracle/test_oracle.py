import datetime as dt

from leases import clock, files, sweep

UTC = dt.timezone.utc


def lease(until):
    return files.from_json({"resource": "r", "holder": "h", "taken": "2026-03-01T08:00:00", "until": until})


def test_deadlines_without_a_zone_are_in_utc():
    at = dt.datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert lease("2026-03-01T10:10:00").is_over(at) is False
    assert lease("2026-03-01T09:59:59").is_over(at) is True
    assert lease("2026-03-01T10:00:00").is_over(at) is True


def test_other_zones_are_kept():
    at = dt.datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    assert lease("2026-03-01T10:00:00+01:00").is_over(at) is True
    assert lease("2026-03-01T09:00:00-01:00").is_over(at) is False


def test_sweep(capsys, monkeypatch, tmp_path):
    file = tmp_path / "leases.json"
    file.write_text('[{"resource": "a", "holder": "b", "taken": "2026-03-01T08:10:00", "until": "2026-03-01T10:10:00"}]')
    monkeypatch.setenv("LEASES_FILE", str(file))
    sweep.main()
    assert capsys.readouterr().out == "0 held, 1 over\n"


def test_the_clock_stays_aware():
    assert clock.now().tzinfo is not None
    assert lease("2026-03-01T08:59:00+00:00").renew(5).until.tzinfo is not None
