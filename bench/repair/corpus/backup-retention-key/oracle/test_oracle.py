import datetime as dt

from backup import plans, rotation
from backup.__main__ import main


def write(tmp_path, text):
    copies = tmp_path / "copies"
    copies.mkdir()
    for name in ("backup-2026-02-01", "backup-2026-03-16", "backup-2026-03-17", "backup-2026-03-30"):
        (copies / name).touch()
    file = tmp_path / "home.ini"
    file.write_text(f"[plan]\ntarget = {copies}\n{text}")
    return str(file)


def test_retention_of_the_plan_decides(tmp_path, capsys):
    main(["backup", write(tmp_path, "retention = 14\nminimum = 1\n"), "2026-03-31"])
    assert capsys.readouterr().out == "delete backup-2026-02-01\ndelete backup-2026-03-16\n"


def test_default_retention(tmp_path, capsys):
    main(["backup", write(tmp_path, "minimum = 1\n"), "2026-03-31"])
    assert capsys.readouterr().out == "delete backup-2026-02-01\n"


def test_all_readers_find_it(tmp_path):
    plan = plans.load(write(tmp_path, "retention = 14\nminimum = 2\nquota = 1M\n"))
    assert rotation.describe(plan) == "2 copies, 14 days"
    assert plan["quota_bytes"] == 1 << 20
    assert rotation.describe({"retention_days": 7, "minimum_copies": 1}) == "1 copies, 7 days"
    assert rotation.is_old("backup-2026-01-01", {"retention_days": 7}, dt.date(2026, 1, 9))
