import csv
from decimal import Decimal


def read_rows(path):
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            yield row["seller"], row["iban"].replace(" ", ""), Decimal(row["amount"])
