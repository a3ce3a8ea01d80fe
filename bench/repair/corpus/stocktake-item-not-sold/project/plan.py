import math

TARGET_DAYS = 45


def packs_to_order(item):
    """Packs that fill the stock up to 45 days."""
    if not item.sold:
        return 0
    missing = item.per_day * TARGET_DAYS - item.stock
    return max(0, math.ceil(missing / item.pack))


def days_left(item):
    return int(item.stock / item.per_day)
