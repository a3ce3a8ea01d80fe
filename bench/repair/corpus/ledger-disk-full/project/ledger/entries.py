from decimal import Decimal

ENTRIES = [("2026-03-01", "rent", Decimal("-900.00")), ("2026-03-02", "sale", Decimal("45.50"))]


def balance(entries):
    return sum((amount for _, _, amount in entries), Decimal(0))
