import pytest

from orders import NEXT, NotAllowed, Order, reachable

ALLOWED = {
    ("new", "paid"),
    ("new", "cancelled"),
    ("paid", "packed"),
    ("paid", "cancelled"),
    ("packed", "shipped"),
    ("shipped", "delivered"),
    ("shipped", "returned"),
    ("delivered", "returned"),
    ("returned", "refunded"),
}
STATUSES = ["new", "paid", "packed", "shipped", "delivered", "returned", "refunded", "cancelled"]


@pytest.mark.parametrize("before", STATUSES)
@pytest.mark.parametrize("after", STATUSES)
def test_moves(before, after):
    order = Order(1)
    order.status = before
    if (before, after) in ALLOWED:
        assert order.can(after)
        order.move(after)
        assert order.status == after
        assert order.log == [(before, after)]
    else:
        assert not order.can(after)
        with pytest.raises(NotAllowed):
            order.move(after)
        assert order.status == before
        assert order.log == []


@pytest.mark.parametrize("status", STATUSES)
def test_closed(status):
    order = Order(1)
    order.status = status
    assert order.is_closed == (status in ("cancelled", "refunded"))


def test_reachable():
    assert reachable("paid") == {"packed", "shipped", "delivered", "returned", "refunded", "cancelled"}
    assert reachable("packed") == {"shipped", "delivered", "returned", "refunded"}
    assert reachable("new") == set(STATUSES) - {"new"}
    assert set(NEXT) == set(STATUSES)


def test_unknown():
    with pytest.raises(ValueError):
        Order(1).move("gone")
