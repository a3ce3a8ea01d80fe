"""Stretches of consecutive days in a series of daily figures."""


def best_stretch(figures, days):
    """Start and total of the stretch with the highest total, the earliest of equal ones."""
    if not 1 <= days <= len(figures):
        raise ValueError("a stretch must fit into the series")
    total = sum(figures[:days])
    best_start, best_total = 0, total
    for start in range(1, len(figures) - days):
        total += figures[start + days - 1] - figures[start - 1]
        if total > best_total:
            best_start, best_total = start, total
    return best_start, best_total


def quiet_days(figures, limit):
    """Days whose figure is below the limit."""
    return [day for day, figure in enumerate(figures) if figure < limit]


def smoothed(figures, days):
    """Average of each day and those before it, at most so many days together."""
    averages = []
    for day in range(len(figures)):
        window = figures[max(0, day - days + 1) : day + 1]
        averages.append(sum(window) / len(window))
    return averages
