from fastapi.testclient import TestClient

from venuetix.main import app

client = TestClient(app)


def test_own_charge():
    answer = client.post("/quotes", json={"venue": "opera", "tickets": 2}).json()
    assert answer == {"subtotal": "96.00", "charge": "1.92", "total": "97.92", "currency": "EUR"}


def test_no_charge():
    assert client.post("/quotes", json={"venue": "cellar", "tickets": 1}).json()["charge"] == "0.00"


def test_refused():
    assert client.post("/quotes", json={"venue": "x", "tickets": 1}).status_code == 404
    assert client.post("/quotes", json={"venue": "opera", "tickets": 11}).status_code == 422
