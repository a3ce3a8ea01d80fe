from dataclasses import dataclass

from bakery.slips import slip_for

DOUGH_GRAMS = {"rye": 1150, "wheat": 900, "roll": 70}


@dataclass
class Order:
    number: int
    customer: str
    items: dict

    @property
    def dough(self):
        return sum(DOUGH_GRAMS[kind] * count for kind, count in self.items.items())


class Book:
    def __init__(self):
        self.orders = []

    def take(self, customer, items):
        """Takes an order; answers the slip that goes to the oven."""
        order = Order(len(self.orders) + 1, customer, items)
        self.orders.append(order)
        return slip_for(order)
