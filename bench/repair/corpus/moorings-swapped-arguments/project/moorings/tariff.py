from decimal import ROUND_HALF_UP, Decimal

PER_METRE = Decimal("1.85")
POWER = Decimal("3.20")


def per_night(berth):
    return PER_METRE * berth.metres + (POWER if berth.has_power else 0)


def fee(nights, berth):
    """What so many nights cost at the berth; from the eighth night on, half."""
    full, half = min(nights, 7), max(nights - 7, 0)
    amount = per_night(berth) * full + per_night(berth) * half / 2
    return amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
