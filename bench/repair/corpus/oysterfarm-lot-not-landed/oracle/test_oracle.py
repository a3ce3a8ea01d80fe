from datetime import date

from fastapi.testclient import TestClient

from oysterfarm.api import app
from oysterfarm.model import Bed, Lot, Session

client = TestClient(app, raise_server_exceptions=False)


def test_missing_lot():
    for number in ("2026-W07-C", "x"):
        answer = client.get(f"/lots/{number}/label")
        assert answer.status_code == 404
        # Told as other missing things are; the text is open.
        assert isinstance(answer.json()["missing"], str)


def test_lots():
    with Session.begin() as session:
        session.add(Bed(code="K2", area="Sylt"))
        session.add(Lot(number="2026-W08-B", bed="K2", landed=date(2026, 2, 20), pieces=12))
    assert "Sylt | 2026-W08-B | 12 pcs" in client.get("/lots/2026-W08-B/label").text
