"""Histograms of measurements."""


def bin_edges(low, high, bins):
    if bins < 1 or high <= low:
        raise ValueError("a histogram needs bins and a range")
    width = (high - low) / bins
    return [low + number * width for number in range(bins)] + [high]


def histogram(values, bins, low=None, high=None):
    """How many values fall into each bin. The last bin contains its upper edge, others do not.

    Values outside of the range are left out; without a range it is that of the values.
    """
    values = list(values)
    if not values:
        return [0] * bins
    low = min(values) if low is None else low
    high = max(values) if high is None else high
    if low == high:
        high = low + 1
    counts = [0] * (len(bin_edges(low, high, bins)) - 1)
    for value in values:
        if value < low or value > high:
            continue
        index = int((value - low) * bins / (high - low))
        counts[index] += 1
    return counts


def bars(counts, width=20):
    most = max(counts, default=0)
    return ["#" * (count * width // most) if most else "" for count in counts]
