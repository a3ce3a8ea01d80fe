from decimal import Decimal

import pytest

from soapshop.app import app


@pytest.fixture
def client():
    return app.test_client()


def order(client, delivery, sku, quantity):
    return client.post("/orders", json={"delivery": delivery, "lines": [{"sku": sku, "quantity": quantity}]})


@pytest.mark.parametrize("quantity, goods", [(2, "9.80"), (50, "245.00")])
def test_collected(client, quantity, goods):
    answer = order(client, "pickup", "lavender", quantity)
    assert answer.status_code == 201
    assert answer.json["goods"] == goods
    assert Decimal(answer.json["postage"]) == 0
    assert Decimal(answer.json["total"]) == Decimal(goods)


def test_the_others(client):
    assert order(client, "parcel", "olive", 2).json == {"goods": "7.00", "postage": "5.49", "total": "12.49"}
    assert order(client, "parcel", "olive", 20).json["postage"] == "0.00"
    assert order(client, "letter", "olive", 2).json["postage"] == "2.95"
    assert order(client, "letter", "olive", 9).status_code == 422
    assert order(client, "drone", "olive", 1).status_code == 422
    assert set(client.get("/delivery").json) == {"letter", "parcel", "pickup"}
