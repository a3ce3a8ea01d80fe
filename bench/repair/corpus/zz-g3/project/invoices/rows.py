import csv
from decimal import Decimal, InvalidOperation


class BadRow(Exception):
    def __init__(self, line, reason):
        super().__init__(f"line {line}: {reason}")


def read(path):
    with open(path, newline="") as handle:
        for number, row in enumerate(csv.DictReader(handle), start=2):
            yield number, row


def price(number, row):
    try:
        return Decimal(row["price"])
    except InvalidOperation:
        raise BadRow(number, f"bad price {row['price']!r}")


def quantity(number, row):
    return int(row["quantity"])
