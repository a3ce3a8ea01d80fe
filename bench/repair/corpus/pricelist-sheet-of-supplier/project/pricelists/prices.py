import csv
from decimal import Decimal
from pathlib import Path


def read_prices(path):
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    prices = {}
    for row in csv.DictReader(lines, delimiter=";"):
        amount = row["price"].replace("€", "").strip().replace(",", ".")
        prices[row["article"]] = Decimal(amount)
    return prices
