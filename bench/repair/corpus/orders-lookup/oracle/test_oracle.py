import pytest
from fastapi.testclient import TestClient

from shop.main import app

client = TestClient(app)


@pytest.mark.parametrize("order_id", [4711, 0, -1, 12])
def test_unknown_order_is_a_404_in_the_words_of_the_house(order_id):
    response = client.get(f"/orders/{order_id}")
    assert response.status_code == 404
    assert response.json() == {"detail": f"Order {order_id} not found"}


def test_known_orders_are_as_they_were():
    assert client.get("/orders/10").json() == {
        "id": 10,
        "total": "9.00",
        "lines": [{"sku": "tea", "quantity": 2}],
    }


def test_text_is_still_a_422():
    assert client.get("/orders/abc").status_code == 422
