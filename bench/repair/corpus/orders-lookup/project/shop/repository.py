"""Access to stored customers and orders."""

from decimal import Decimal

from shop.models import Customer, Line, Order

_CUSTOMERS = {
    1: Customer(id=1, name="Ada Fields", email="ada@example.org"),
    2: Customer(id=2, name="Ben Ode", email="ben@example.org"),
}
_ORDERS = {
    10: Order(id=10, customer_id=1, lines=[Line("tea", 2, Decimal("4.50"))]),
    11: Order(id=11, customer_id=2, lines=[Line("mug", 1, Decimal("9.00"))], note="gift"),
}


def find_customer(customer_id: int) -> Customer | None:
    return _CUSTOMERS.get(customer_id)


def find_order(order_id: int) -> Order | None:
    return _ORDERS.get(order_id)


def orders_of(customer_id: int) -> list[Order]:
    return [order for order in _ORDERS.values() if order.customer_id == customer_id]
