import copy

import pytest
from fastapi.testclient import TestClient

from shipmentdesk import store
from shipmentdesk.main import app


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setattr(store, "SHIPMENTS", copy.deepcopy(store.SHIPMENTS))
    return TestClient(app, raise_server_exceptions=False)


def test_on_its_way(client):
    answer = client.get("/shipments/7002")
    assert answer.status_code == 200
    assert answer.json() == {
        "number": 7002,
        "recipient": "Okafor",
        "stops": [{"place": "Ulm", "at": "2026-02-04T06:12:00Z"}],
        "delivered_at": None,
        "signed_by": None,
    }


def test_it_is_still_pending(client):
    client.get("/shipments/7002")
    assert [row["number"] for row in client.get("/shipments?pending=true").json()] == [7002]
    assert client.post("/shipments/7002/delivery", json={}).status_code == 200
    assert client.get("/shipments/7002").json()["delivered_at"]


def test_the_others(client):
    assert client.get("/shipments/7001").json()["delivered_at"] == "2026-02-04T11:32:00Z"
    assert client.post("/shipments/7001/delivery", json={}).status_code == 409
    assert client.get("/shipments/70").status_code == 404
    kinds = client.get("/openapi.json").json()["components"]["schemas"]
    assert {"Shipment", "ShipmentRow"} <= set(kinds)
