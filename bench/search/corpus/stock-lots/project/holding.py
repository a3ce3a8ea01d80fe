"""Shares bought in lots and sold oldest first. Prices are in cents."""

from dataclasses import dataclass


@dataclass
class Lot:
    quantity: int
    price: int


class Holding:
    def __init__(self):
        self.lots = []
        self.realised = 0

    @property
    def quantity(self):
        return sum(lot.quantity for lot in self.lots)

    @property
    def cost(self):
        return sum(lot.quantity * lot.price for lot in self.lots)

    def buy(self, quantity, price):
        if quantity <= 0:
            raise ValueError("buy at least one share")
        self.lots.append(Lot(quantity, price))

    def sell(self, quantity, price):
        """Sells from the oldest lots and returns the gain."""
        if quantity > self.quantity:
            raise ValueError("not so many shares are held")
        gain = 0
        while quantity > 0:
            lot = self.lots[0]
            taken = min(quantity, lot.quantity)
            gain += taken * (price - lot.price)
            quantity -= taken
            if lot.quantity == 0:
                self.lots.pop(0)
        self.realised += gain
        return gain

    def unrealised(self, price):
        """What selling everything at the price would gain."""
        return self.quantity * price - self.cost
