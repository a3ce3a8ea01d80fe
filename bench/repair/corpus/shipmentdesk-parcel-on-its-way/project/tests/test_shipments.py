import copy

import pytest
from fastapi.testclient import TestClient

from shipmentdesk import store
from shipmentdesk.main import app


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setattr(store, "SHIPMENTS", copy.deepcopy(store.SHIPMENTS))
    return TestClient(app)


def test_list(client):
    assert [row["number"] for row in client.get("/shipments").json()] == [7001, 7002]
    assert client.get("/shipments?pending=true").json() == [
        {"number": 7002, "recipient": "Okafor", "delivered_at": None}
    ]


def test_one(client):
    assert client.get("/shipments/7001").json()["signed_by"] == "neighbour"
    assert client.get("/shipments/1").status_code == 404


def test_deliver(client):
    answer = client.post("/shipments/7002/delivery", json={"signed_by": "Okafor"})
    assert answer.json()["delivered_at"]
    assert client.post("/shipments/7002/delivery", json={}).status_code == 409
