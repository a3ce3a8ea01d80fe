"""Figures of a shipment; None for what its readings do not tell."""

import statistics

LIMITS = (2.0, 8.0)


def temperatures(readings):
    return [reading.celsius for reading in readings if reading.celsius is not None]


def average(values):
    if not values:
        return None
    return round(statistics.mean(values), 2)


def spread(values):
    """How much the temperature moved: the standard deviation of the sample."""
    if not values:
        return None
    return round(statistics.stdev(values), 2)


def outside(values):
    """How many readings lie outside of the limits."""
    low, high = LIMITS
    return sum(1 for value in values if not low <= value <= high)


def hours(readings):
    if not readings:
        return None
    return round((readings[-1].at - readings[0].at).total_seconds() / 3600, 1)
