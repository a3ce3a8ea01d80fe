from dataclasses import dataclass

DAY = 18000
POWER = 2500
DISCOUNTS = {"small-press": 20, "member": 10}


@dataclass
class Booking:
    stand: str
    publisher: str
    days: int
    cents: int


def price(days, *, with_power=False, discount=None):
    """Cents for a stand: by day, power once, and percents off for those with a discount."""
    cents = days * DAY + (POWER if with_power else 0)
    return cents - cents * DISCOUNTS.get(discount, 0) // 100


def quote(days, power, discount):
    return {"days": days, "cents": price(days, with_power=power, discount=discount)}


def book(taken, stand, publisher, days, power=False, discount=None):
    """Books a stand that is free; None where it is not."""
    if stand in taken:
        return None
    cents = price(days, has_power=power, discount=discount)
    taken[stand] = Booking(stand, publisher, days, cents)
    return taken[stand]
