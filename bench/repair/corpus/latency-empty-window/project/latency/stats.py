import statistics


def p95(values):
    """The 95th percentile, None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def average(values):
    """The mean, rounded to a tenth."""
    return round(statistics.mean(values), 1)
