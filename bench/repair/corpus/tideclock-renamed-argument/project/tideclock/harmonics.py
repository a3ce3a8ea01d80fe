import math


def height(station, hour, *, datum="lat"):
    """Metres of water above the datum: `lat` or `msl`."""
    value = station["mean"] + station["range"] / 2 * math.cos(2 * math.pi * (hour - station["high"]) / 12.4)
    if datum == "msl":
        value -= station["mean"]
    return round(value, 2)


def highs(station, until=24):
    hour = station["high"]
    found = []
    while hour < until:
        found.append(round(hour, 1))
        hour += 12.4
    return found
