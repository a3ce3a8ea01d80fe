from dataclasses import asdict, dataclass


@dataclass
class Guest:
    name: str
    email: str
    seats: int
    vegetarian: bool
    newsletter: bool


_guests: list[Guest] = []


def add(guest: Guest) -> int:
    _guests.append(guest)
    return len(_guests)


def everyone() -> list[dict]:
    return [asdict(g) for g in _guests]


def clear() -> None:
    _guests.clear()
