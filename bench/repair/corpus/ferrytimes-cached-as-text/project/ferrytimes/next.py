def next_departure(line, after):
    """The first departure after a time of day; None where the day is over."""
    for departure in line["departures"]:
        if departure > after:
            return departure
    return None
