import math


def percentile(values, share):
    """The nearest rank: the smallest value below or at which lies this share (0 to 100) of all values."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    rank = math.floor(share / 100 * len(ordered))
    return ordered[max(rank, 1) - 1]
