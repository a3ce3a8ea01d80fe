from math import hypot

from planner.geocoding import Position


def distance(a: Position, b: Position) -> float:
    return hypot(a.lat - b.lat, a.lon - b.lon)


def shortest(stops: list[tuple[str, Position]]) -> list[str]:
    """Always on to the nearest stop, from the first one."""
    if not stops:
        return []
    (name, here), *rest = stops
    order = [name]
    while rest:
        nearest = min(rest, key=lambda stop: distance(here, stop[1]))
        rest.remove(nearest)
        name, here = nearest
        order.append(name)
    return order
