import json

from recycling.__main__ import main
from recycling.weighings import Weighing
from recycling.writers import write_summary

ROWS = [Weighing("2027-01-02", "glass", 5)]


def test_the_first_of_a_year(tmp_path):
    path = write_summary(tmp_path, "2027-01", ROWS)
    assert path == tmp_path / "2027" / "summary-01.json"
    assert json.loads(path.read_text()) == {"month": "2027-01", "total": 5, "streams": {"glass": 5}}


def test_the_ones_after_it(tmp_path):
    first = write_summary(tmp_path, "2027-01", ROWS)
    second = write_summary(tmp_path, "2027-02", [Weighing("2027-02-02", "paper", 7)])
    assert json.loads(first.read_text())["total"] == 5
    assert json.loads(second.read_text())["total"] == 7


def test_where_nothing_is_at_all(tmp_path):
    source = tmp_path / "weighings.csv"
    source.write_text("date,stream,kg\n2026-12-31,glass,3\n2027-01-01,glass,4\n")
    out = tmp_path / "var" / "reports"
    main([str(source), "--out", str(out)])
    files = sorted(str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    assert files == ["2026/summary-12.json", "2027/summary-01.json", "details/2026/12.csv", "details/2027/01.csv"]
