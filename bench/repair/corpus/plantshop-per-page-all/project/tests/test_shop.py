import pytest

from plantshop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_plants(client):
    assert client.get("/plants?per_page=2&page=2").json["items"][0]["name"] == "Calathea"
    answer = client.get("/plants?per_page=lots")
    assert answer.status_code == 400
    assert answer.json == {"error": "per_page must be a number"}


def test_orders(client):
    assert len(client.get("/orders").json["items"]) == 25
    assert client.get("/orders?state=open").json["total"] == 30
    assert len(client.get("/orders?per_page=40&page=2").json["items"]) == 20


def test_order(client):
    assert client.get("/orders/3").json["state"] == "sent"
    assert client.get("/orders/300").status_code == 404
