import json

from recycling.weighings import Weighing, by_month
from recycling.writers import write_details, write_summary

ROWS = [Weighing("2026-01-02", "glass", 120), Weighing("2026-01-05", "glass", 64), Weighing("2026-01-05", "paper", 1)]


def test_months():
    assert list(by_month(ROWS)) == ["2026-01"]


def test_summary(tmp_path):
    (tmp_path / "2026").mkdir()
    path = write_summary(tmp_path, "2026-01", ROWS)
    assert json.loads(path.read_text()) == {"month": "2026-01", "total": 185, "streams": {"glass": 184, "paper": 1}}


def test_details(tmp_path):
    path = write_details(tmp_path, "2026-01", ROWS)
    assert path.read_text().splitlines()[:2] == ["date,stream,kg", "2026-01-02,glass,120"]
