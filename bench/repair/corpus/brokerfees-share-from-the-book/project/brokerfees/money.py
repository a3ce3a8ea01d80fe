from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def decimal(value):
    """The exact decimal of what a document says, be it text or a number."""
    return value if isinstance(value, Decimal) else Decimal(str(value))


def cents(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)
