from decimal import Decimal


def priced(lines):
    return [{**line, "total": Decimal(line["price"]) * line["quantity"]} for line in lines]


def total(lines):
    return sum((line["total"] for line in priced(lines)), Decimal(0))
