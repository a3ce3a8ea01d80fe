import pytest
from starlette.testclient import TestClient

from subhooks.main import app
from subhooks.store import store

HEADERS = {"x-hook-token": "dev"}


@pytest.fixture
def client():
    store.subscriptions.clear()
    store.seen.clear()
    return TestClient(app)


def test_subscription(client):
    event = {"id": "1", "type": "subscription.created", "data": {"customer": "c1", "plan": "pro"}}
    assert client.post("/hooks/billing", json=event, headers=HEADERS).json() == {"handled": True}
    assert client.post("/hooks/billing", json=event, headers=HEADERS).json() == {"handled": False}
    failed = {"id": "2", "type": "invoice.payment_failed", "data": {"customer": "c1"}}
    client.post("/hooks/billing", json=failed, headers=HEADERS)
    assert client.get("/subscriptions/c1").json() == {"plan": "pro", "state": "overdue"}


def test_token(client):
    assert client.post("/hooks/billing", json={}).status_code == 401
