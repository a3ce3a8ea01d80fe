HEAD = f"{'Day':<10} {'Site':<14} {'Depth':>7} {'Time':>5} {'Water':>7} {'Sight':>7}"
UNKNOWN = "-"


def degrees(value):
    return UNKNOWN if value is None else f"{value:.1f} C"


def line(dive):
    return (
        f"{dive.day:%d.%m.%Y} {dive.site:<14} {dive.depth:>5.1f} m {dive.minutes:>5} "
        f"{degrees(dive.water):>7} {dive.visibility:>5.1f} m"
    )


def table(dives):
    return "\n".join([HEAD, *(line(dive) for dive in dives)])
