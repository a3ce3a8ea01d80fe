"""Kilometres between the docks; every road is driven both ways."""

ROADS = {
    ("Lyon", "Dijon"): 195,
    ("Dijon", "Paris"): 315,
    ("Lyon", "Paris"): 465,
    ("Paris", "Lille"): 225,
    ("Dijon", "Metz"): 275,
    ("Metz", "Lille"): 370,
}


class NoRoad(LookupError):
    pass


def kilometres(start: str, end: str) -> int:
    if start == end:
        return 0
    for pair in ((start, end), (end, start)):
        if pair in ROADS:
            return ROADS[pair]
    raise NoRoad(f"{start} - {end}")
