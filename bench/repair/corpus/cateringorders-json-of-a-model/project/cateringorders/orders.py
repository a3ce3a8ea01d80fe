import csv

from cateringorders.model import Order


def load(path: str) -> list[Order]:
    with open(path, newline="", encoding="utf-8") as file:
        return [Order.model_validate(row) for row in csv.DictReader(file)]


def total(orders: list[Order]) -> int:
    return sum(order.portions for order in orders)
