from statistics import mean


def finished(swims):
    return [swim for swim in swims if swim["seconds"] is not None]


def average(swims):
    """Mean seconds of those who finished; 0.0 as long as nobody has."""
    times = [swim["seconds"] for swim in finished(swims)]
    return round(mean(times), 2) if times else 0.0


def finish_rate(swims):
    """Share of those who finished, 0.0 to 1.0; 0.0 as long as nobody has swum."""
    return round(len(finished(swims)) / len(swims), 2)


def podium(swims):
    return [swim["swimmer"] for swim in sorted(finished(swims), key=lambda swim: swim["seconds"])[:3]]
