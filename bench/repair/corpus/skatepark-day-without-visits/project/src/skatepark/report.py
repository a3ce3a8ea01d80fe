"""The report that is mailed to the town every night."""

from dataclasses import dataclass

from skatepark.turnstile import per_hour


@dataclass
class Day:
    visits: int
    busiest: int | None
    quietest: int | None


def quietest_hour(hours):
    """The hour with fewest visits, the earlier of several; None on a day without any."""
    return min(sorted(hours), key=hours.get, default=None)


def busiest_hour(hours):
    """The hour with most visits, the earlier of several; None on a day without any."""
    return max(sorted(hours), key=hours.get)


def day(lines):
    hours = per_hour(lines)
    return Day(sum(hours.values()), busiest_hour(hours), quietest_hour(hours))


def text(one):
    if one.busiest is None:
        return f"{one.visits} visits"
    return f"{one.visits} visits, most of them from {one.busiest}:00, fewest from {one.quietest}:00"
