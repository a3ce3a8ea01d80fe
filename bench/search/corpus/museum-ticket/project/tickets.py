"""Prices at the door of a museum, in cents."""

FULL = 1200
REDUCED = 700
FREE = 0


def is_weekend(weekday):
    """Monday is 0."""
    return weekday >= 5


def ticket_price(age, weekday, student=False, member=False):
    """Children below six and members come in free.

    The price is reduced for those below eighteen and from sixty-five on, and for students from
    Monday to Friday.
    """
    if age < 0 or not 0 <= weekday <= 6:
        raise ValueError("no such age or day")
    if member or age < 6:
        return FREE
    if age < 18 or (age >= 65 or student) and not is_weekend(weekday):
        return REDUCED
    return FULL


def group_price(people, weekday):
    """From ten paying visitors on, one of them who pays most is free."""
    prices = [ticket_price(weekday=weekday, **person) for person in people]
    paying = [price for price in prices if price > 0]
    total = sum(paying)
    if len(paying) >= 10:
        total -= max(paying)
    return total
