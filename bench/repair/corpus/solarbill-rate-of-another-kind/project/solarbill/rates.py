"""What we pay for a kilowatt hour, by kind of the plant. Money is Decimal everywhere."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Rate:
    kind: str
    per_kwh: Decimal
    base: Decimal


RATES = {
    "roof": Rate("roof", Decimal("0.0811"), Decimal("4.50")),
    "facade": Rate("facade", 0.0934, Decimal("4.50")),
    "field": Rate("field", Decimal("0.0573"), Decimal("12.00")),
}


def rate_of(kind):
    return RATES[kind]
