def mean_temperature(values):
    return round(sum(values) / len(values), 1)


def mean_humidity(values):
    if not values:
        return None
    return round(sum(values) / len(values))


def label(degrees):
    if degrees is None:
        return "no data"
    return "frost" if degrees < 0 else "mild" if degrees < 20 else "warm"
