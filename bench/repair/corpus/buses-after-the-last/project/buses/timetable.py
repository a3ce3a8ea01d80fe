"""Departures in minutes since midnight."""

TIMES = {"harbour": [360, 420, 1290], "school": [430, 800], "depot": []}


def minutes(text):
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


def clock(at):
    return None if at is None else f"{at // 60:02d}:{at % 60:02d}"


def following(stop, now):
    """The next departure."""
    return min(at for at in TIMES[stop] if at > now)


def previous(stop, now):
    """The departure before; None where there was none."""
    return max((at for at in TIMES[stop] if at <= now), default=None)
