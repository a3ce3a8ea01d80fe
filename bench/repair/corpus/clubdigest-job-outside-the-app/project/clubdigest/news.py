from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Item:
    title: str
    day: date


ITEMS = [
    Item("New boat christened", date(2026, 4, 2)),
    Item("Spring regatta", date(2026, 4, 18)),
    Item("Boathouse closed", date(2026, 3, 11)),
    Item("Results", date(2026, 4, 19)),
]


def latest(count):
    return sorted(ITEMS, key=lambda item: item.day, reverse=True)[:count]
