import pytest

from soapshop.app import app


@pytest.fixture
def client():
    return app.test_client()


def order(client, delivery, sku, quantity):
    return client.post("/orders", json={"delivery": delivery, "lines": [{"sku": sku, "quantity": quantity}]})


def test_parcel(client):
    assert order(client, "parcel", "olive", 2).json == {"goods": "7.00", "postage": "5.49", "total": "12.49"}
    assert order(client, "parcel", "olive", 20).json["postage"] == "0.00"


def test_letter(client):
    assert order(client, "letter", "olive", 5).json["postage"] == "2.95"
    assert order(client, "letter", "olive", 6).status_code == 422


def test_invalid(client):
    assert order(client, "drone", "olive", 1).status_code == 422
    assert order(client, "letter", "gold", 1).status_code == 422
