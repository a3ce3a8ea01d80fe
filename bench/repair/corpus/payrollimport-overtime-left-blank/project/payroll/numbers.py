from decimal import Decimal


def hours(text):
    """Hours as people write them; a blank cell means none."""
    text = text.strip().replace(",", ".")
    return Decimal(text) if text else Decimal("0")


def money(amount):
    return amount.quantize(Decimal("0.01"))
