import csv


class Item:
    def __init__(self, sku, name, stock, sold, pack):
        self.sku = sku
        self.name = name
        self.stock = int(stock)
        self.sold = int(sold)
        self.pack = int(pack)

    @property
    def per_day(self):
        return self.sold / 30


def read_items(path):
    with open(path, newline="") as handle:
        return [
            Item(r["sku"], r["name"], r["stock"], r["sold_30_days"], r["pack"])
            for r in csv.DictReader(handle)
        ]
