from dataclasses import dataclass


@dataclass
class Dish:
    name: str
    cook: str
    evening: int
    serves: int


DISHES = [
    Dish("Dal", "Asha", 1, 6),
    Dish("Focaccia", "Bruno", 1, 8),
    Dish("Trifle", "Carol", 1, 10),
    Dish("Pierogi", "Dorota", 2, 5),
]


def find_dishes(evening: int | None = None, offset: int = 0, limit: int = 50) -> tuple[list[Dish], int]:
    """The dishes of one page, and how many there are in all."""
    found = [dish for dish in DISHES if evening is None or dish.evening == evening]
    return found[offset : offset + limit], len(found)
