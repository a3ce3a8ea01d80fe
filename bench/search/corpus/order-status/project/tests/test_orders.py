import pytest

from orders import NotAllowed, Order, reachable


def moved(*statuses):
    order = Order(7)
    for status in statuses:
        order.move(status)
    return order


def test_usual_way():
    order = moved("paid", "packed", "shipped", "delivered")
    assert order.status == "delivered"
    assert not order.is_closed


def test_new_order_is_cancelled():
    assert moved("cancelled").is_closed


def test_paid_order_is_cancelled():
    order = moved("paid", "cancelled")
    assert order.status == "cancelled"
    assert order.log == [("new", "paid"), ("paid", "cancelled")]


def test_packed_order_cannot_be_cancelled():
    with pytest.raises(NotAllowed):
        moved("paid", "packed", "cancelled")


def test_return_and_refund():
    assert moved("paid", "packed", "shipped", "returned", "refunded").is_closed


def test_steps_cannot_be_left_out():
    order = Order(7)
    with pytest.raises(NotAllowed):
        order.move("shipped")
    assert order.status == "new"
    assert order.log == []


def test_unknown_status():
    with pytest.raises(ValueError):
        Order(7).move("lost")


def test_reachable():
    assert reachable("delivered") == {"returned", "refunded"}
    assert reachable("refunded") == set()
