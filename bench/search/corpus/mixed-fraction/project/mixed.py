"""Fractions as a carpenter writes them: ``1 3/4``."""

from math import gcd


def reduced(numerator, denominator):
    if denominator == 0:
        raise ZeroDivisionError("the denominator is zero")
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    common = gcd(numerator, denominator)
    return numerator // common, denominator // common


def as_text(numerator, denominator):
    numerator, denominator = reduced(numerator, denominator)
    sign = "-" if numerator < 0 else ""
    whole, rest = divmod(numerator, denominator)
    if rest == 0:
        return f"{sign}{whole}"
    if whole == 0:
        return f"{sign}{rest}/{denominator}"
    return f"{sign}{whole} {rest}/{denominator}"


def from_text(text):
    """Numerator and denominator of a text like ``-1 3/4``, ``3/4`` or ``2``."""
    text = text.strip()
    sign = -1 if text.startswith("-") else 1
    numerator, denominator = 0, 1
    for part in text.lstrip("-").split():
        over, _, under = part.partition("/")
        under = int(under or 1)
        numerator, denominator = numerator * under + int(over) * denominator, denominator * under
    return reduced(sign * numerator, denominator)
