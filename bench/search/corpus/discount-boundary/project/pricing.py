"""Prices of orders, in cents."""

BULK_QUANTITY = 10
BULK_PERCENT = 15


def line_total(quantity, unit_price):
    if quantity < 0:
        raise ValueError("quantity must not be negative")
    total = quantity * unit_price
    if quantity > BULK_QUANTITY:
        total -= total * BULK_PERCENT // 100
    return total


def order_total(lines):
    return sum(line_total(quantity, price) for quantity, price in lines)
