"""Fees of a car park, in cents."""

FREE_MINUTES = 15
FIRST_HOUR = 250
FURTHER_HOUR = 180
DAY = 2_000
MINUTES_OF_A_DAY = 24 * 60


def fee_within_a_day(minutes):
    """Every started hour counts, up to the price of a day."""
    if minutes <= 0:
        return 0
    hours = minutes // 60
    return min(DAY, FIRST_HOUR + (hours - 1) * FURTHER_HOUR)


def fee(minutes, has_permit=False):
    if minutes < 0:
        raise ValueError("the car left before it came")
    if has_permit or minutes <= FREE_MINUTES:
        return 0
    days, rest = divmod(minutes, MINUTES_OF_A_DAY)
    return days * DAY + fee_within_a_day(rest)


def receipt(minutes, paid):
    due = fee(minutes)
    return {"due": due, "change": max(0, paid - due), "open": max(0, due - paid)}
