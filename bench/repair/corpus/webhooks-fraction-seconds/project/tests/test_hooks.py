from fastapi.testclient import TestClient

from webhooks.main import app

client = TestClient(app)


def test_payment():
    event = {"type": "payment.settled", "id": "p1", "amount": 500, "time": "2026-03-01T10:00:00.250Z"}
    assert client.post("/hooks/psp", json=event).json()["paid_at"] == "2026-03-01T10:00:00.250000+00:00"


def test_refund():
    event = {"type": "payment.refunded", "id": "r1", "payment": "p1", "time": "2026-03-01T10:00:00Z"}
    assert client.post("/hooks/psp", json=event).json()["refunded_at"] == "2026-03-01T10:00:00+00:00"


def test_unknown():
    assert client.post("/hooks/psp", json={"type": "x"}).status_code == 422
