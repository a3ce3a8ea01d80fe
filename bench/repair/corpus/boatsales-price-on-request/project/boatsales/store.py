from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Boat:
    id: int
    name: str
    metres: float
    price: int | None  # in euros; None: on request
    photos: list[str] = field(default_factory=list)
    broker: str = "office"


BOATS = {
    1: Boat(1, "Swift 24", 7.4, 18500, ["swift-1.jpg"]),
    2: Boat(2, "Halcyon 62", 18.9, None, ["halcyon-1.jpg", "halcyon-2.jpg"], "marta"),
    3: Boat(3, "Dinghy", 3.1, 900),
}


def add(name: str, metres: float, price: int | None) -> Boat:
    boat = Boat(max(BOATS) + 1, name, metres, price)
    BOATS[boat.id] = boat
    return boat
