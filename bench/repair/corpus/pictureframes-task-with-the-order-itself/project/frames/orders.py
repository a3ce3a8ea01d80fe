from dataclasses import dataclass, field


@dataclass
class Order:
    number: int
    customer: str
    width: int
    height: int
    extras: list = field(default_factory=list)

    def moulding(self):
        """Length of the moulding in centimetres, with the waste of the mitres."""
        return 2 * (self.width + self.height) + 32


class Orders:
    def __init__(self):
        self._orders = {}

    def make(self, customer, width, height, extras):
        order = Order(len(self._orders) + 1, customer, width, height, list(extras))
        self._orders[order.number] = order
        return order

    def get(self, number):
        return self._orders[number]

    def find(self, number):
        return self._orders.get(number)


orders = Orders()
