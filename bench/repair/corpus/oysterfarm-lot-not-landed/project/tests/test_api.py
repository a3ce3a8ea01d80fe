from datetime import date

from fastapi.testclient import TestClient

from oysterfarm.api import app
from oysterfarm.model import Bed, Lot, Session

client = TestClient(app)


def test_label():
    with Session.begin() as session:
        session.add(Bed(code="T1", area="Limfjord"))
        session.add(Lot(number="2026-W06-A", bed="T1", landed=date(2026, 2, 3), pieces=400))
    assert client.get("/lots/2026-W06-A/label").text == (
        "Ostrea edulis | Limfjord | 2026-W06-A | 400 pcs | best before 13.02.2026"
    )
    assert client.get("/beds/T1/pieces").json() == {"pieces": 400}


def test_missing_bed():
    answer = client.get("/beds/T9/pieces")
    assert (answer.status_code, answer.json()) == (404, {"missing": "bed T9"})
