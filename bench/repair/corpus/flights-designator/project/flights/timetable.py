TIMES = {("LH", 440): "10:05", ("BA", 17): "21:30", ("U2", 8801): "06:10"}


def departure(airline: str, number: int) -> str | None:
    return TIMES.get((airline, number))
