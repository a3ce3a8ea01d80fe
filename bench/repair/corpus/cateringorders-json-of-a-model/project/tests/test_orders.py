import pytest
from pydantic import ValidationError

from cateringorders.model import Order
from cateringorders.orders import load, total
from cateringorders.screen import clear


def test_load():
    orders = load("orders.csv")
    assert orders[0].customer == "Café Søren"
    assert total(orders) == 42


def test_model():
    with pytest.raises(ValidationError):
        Order(id=1, customer="a", dish="b", count=0, due="2026-01-01T00:00")


def test_clear(tmp_path):
    (tmp_path / "order-1.json").write_text("{}")
    assert clear(tmp_path) == 1
