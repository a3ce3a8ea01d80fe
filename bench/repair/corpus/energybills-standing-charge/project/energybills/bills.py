from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
VAT = Decimal("1.19")


@dataclass(frozen=True)
class Bill:
    flat: str
    tariff: str
    net: Decimal
    total: Decimal


def rounded(amount):
    return amount.quantize(CENT, ROUND_HALF_UP)


def make_bill(flat, tariff, kwh):
    net = Decimal(kwh) * tariff.unit + tariff.standing
    return Bill(flat, tariff.name, rounded(net), rounded(net * VAT))
