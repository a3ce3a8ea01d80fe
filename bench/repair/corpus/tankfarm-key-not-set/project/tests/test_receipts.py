import pytest

from tankfarm.app import app


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setenv("RECEIPT_SIGNING_KEY", "k1")
    return app.test_client()


def test_receipt(client):
    receipt = client.post("/deliveries/D1/receipt", json={"tank": "T1", "litres": 10}).json
    assert receipt["site"] == "main"
    assert client.post("/receipts/check", json=receipt).json == {"genuine": True}
    assert client.post("/receipts/check", json={**receipt, "litres": 11}).json == {"genuine": False}


def test_refused(client):
    assert client.post("/deliveries/D1/receipt", json={"litres": -1}).status_code == 422
