class OutOfStock(Exception):
    pass


class Shelves:
    def __init__(self, stock):
        self.stock = dict(stock)

    def take(self, sku, quantity):
        if self.stock.get(sku, 0) < quantity:
            raise OutOfStock(sku)
        self.stock[sku] -= quantity

    def put_back(self, sku):
        self.stock[sku] = self.stock.get(sku, 0) + 1
