"""A machine that sells drinks for coins."""

COINS = (200, 100, 50, 20, 10)


class VendingMachine:
    def __init__(self, prices, stock):
        self.prices = dict(prices)
        self.stock = dict(stock)
        self.inserted = 0
        self.earned = 0

    def insert(self, coin):
        if coin not in COINS:
            raise ValueError(f"not a coin: {coin}")
        self.inserted += coin

    def cancel(self):
        returned = change_for(self.inserted)
        self.inserted = 0
        return returned

    def choose(self, product):
        """The change of a sale; None where nothing is sold and the coins stay in."""
        if self.stock.get(product, 0) == 0:
            return None
        price = self.prices[product]
        if self.inserted < price:
            return None
        self.stock[product] -= 1
        self.earned += price
        return change_for(self.inserted - price)


def change_for(amount):
    coins = []
    for coin in COINS:
        while amount >= coin:
            coins.append(coin)
            amount -= coin
    return coins
