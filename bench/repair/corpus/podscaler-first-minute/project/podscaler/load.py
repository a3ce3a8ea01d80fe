from statistics import mean


def recent(samples, now, window):
    return [value for at, value in samples if now - window <= at <= now]


def current_load(samples, now, window):
    """Mean load of the window, in percent of a processor."""
    return mean(recent(samples, now, window))
