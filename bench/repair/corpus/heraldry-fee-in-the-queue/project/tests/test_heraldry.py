from datetime import date
from decimal import Decimal

from heraldry import wire
from heraldry.archive import Archive
from heraldry.grants import Grant, tinctures_of
from heraldry.web import create_app


def test_archive(tmp_path):
    archive = Archive(tmp_path / "a.jsonl")
    archive.append(Grant(1, "x", "Azure", date(2026, 1, 2), Decimal("12.50"), tinctures_of("Azure, a bend Or")))
    line = wire.loads((tmp_path / "a.jsonl").read_text())
    assert (line["granted"], line["fee"], line["tinctures"]) == ("2026-01-02", 12.5, ["azure", "or"])


def test_reminder():
    app = create_app()
    assert app.test_client().post("/grants/4/reminder").json == {"queued": 1}
    assert app.config["QUEUE"].take() == ("grants.reminder", {"number": 4})


def test_refused():
    assert create_app().test_client().post("/grants", json={"to": "x", "fee": "much"}).status_code == 400
