import pytest
from fastapi.testclient import TestClient

from giftcards.main import create_app


@pytest.fixture
def client():
    client = TestClient(create_app("sqlite://"))
    client.post("/cards", json={"code": "gc-1", "cents": 5000})
    return client


def test_balance(client):
    assert client.get("/cards/GC-1/balance").json() == {"balance": 5000}


def test_redeem(client):
    assert client.post("/cards/gc-1/redemptions", json={"cents": 1200}).json() == {"balance": 3800}
    assert client.get("/cards/gc-1/balance").json() == {"balance": 3800}
    assert client.post("/cards/gc-1/redemptions", json={"cents": 9000}).status_code == 422


def test_unknown(client):
    response = client.post("/cards/gc-2/redemptions", json={"cents": 1})
    assert (response.status_code, response.json()) == (404, {"detail": "Unknown gift card"})


def test_issued_twice(client):
    assert client.post("/cards", json={"code": "GC-1", "cents": 1}).status_code == 409
