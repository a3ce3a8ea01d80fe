from bakery.orders import Book, Order
from bakery.slips import dough_slip
from bakery.web import create_app


def test_take():
    assert Book().take("Kiosk", {"roll": 60}) == "#1 Kiosk\n 60 roll"


def test_dough():
    orders = [Order(1, "A", {"rye": 2}), Order(2, "B", {"rye": 1, "roll": 10})]
    assert orders[1].dough == 1850
    assert dough_slip(orders) == "rye: 3.5 kg\nroll: 0.7 kg"


def test_web():
    client = create_app().test_client()
    assert client.post("/orders", json={"customer": "A", "items": {"bun": 1}}).get_json()["kinds"] == ["bun"]
    assert client.post("/orders", json={"customer": "A", "items": {"rye": 1}}).status_code == 201
