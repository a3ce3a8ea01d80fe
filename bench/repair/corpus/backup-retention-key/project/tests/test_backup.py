import datetime as dt

from backup import rotation
from backup.archive import fits
from backup.plans import load
from backup.sizes import parse_size

PLAN = {"retention_days": 7, "minimum_copies": 1}


def test_load(tmp_path):
    file = tmp_path / "p.ini"
    file.write_text("[plan]\ntarget = /mnt\nquota = 2K\n")
    plan = load(file)
    assert plan["target"] == "/mnt"
    assert plan["minimum_copies"] == 3
    assert fits(plan, 2048) and not fits(plan, 2049)


def test_doomed():
    names = ["backup-2026-01-01", "backup-2026-01-02", "backup-2026-01-31"]
    assert rotation.doomed(names, PLAN, dt.date(2026, 1, 9)) == ["backup-2026-01-01"]


def test_describe():
    assert rotation.describe(PLAN) == "1 copies, 7 days"


def test_sizes():
    assert parse_size("3m") == 3 * 1024 * 1024
    assert parse_size("12") == 12
