from functools import lru_cache

from crossdock.roads import kilometres

SPEED = 62.5


@lru_cache(maxsize=4096)
def length(stops: tuple[str, ...]) -> int:
    """Kilometres of a tour; asked for over and over by the board."""
    return sum(kilometres(start, end) for start, end in zip(stops, stops[1:]))


def hours(stops: tuple[str, ...]) -> float:
    return round(length(stops) / SPEED, 1)
