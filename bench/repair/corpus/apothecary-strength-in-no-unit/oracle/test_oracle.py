from fastapi.testclient import TestClient

from apothecary.api import app
from apothecary.labels import dose


def test_an_ointment():
    body = {"patient": "P", "medicines": [{"name": "B", "form": "ointment"}, {"name": "S", "form": "syrup", "amount": 5}]}
    answer = TestClient(app, raise_server_exceptions=False).post("/labels", json=body)
    assert answer.status_code == 200
    assert answer.json() == [
        {"for": "P", "name": "B", "dose": "as needed", "storage": "not above 25 °C"},
        {"for": "P", "name": "S", "dose": "5 ml", "storage": "not above 25 °C"},
    ]


def test_others():
    assert dose("ointment", 3) == "as needed"
    assert dose("tablet", 2) == "2 tablets"
    assert dose("drops", 1) == "1 drops"
