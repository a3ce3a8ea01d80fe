from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Draw:
    id: str
    sheet: int
    red: str
    yellow: str
    ends: list[tuple[int, int]] = field(default_factory=list)

    def score(self) -> tuple[int, int]:
        return sum(end[0] for end in self.ends), sum(end[1] for end in self.ends)


@dataclass
class Sheet:
    number: int
    ice: str


class Store:
    """Everything that the screens show, kept in memory for the evening."""

    def __init__(self) -> None:
        self._draws: dict[str, Draw] = {}
        self._sheets = {n: Sheet(n, "pebbled") for n in range(1, 5)}

    def add(self, draw: Draw) -> None:
        self._draws[draw.id] = draw

    def draw(self, draw_id: str) -> Draw | None:
        return self._draws.get(draw_id)

    def sheet(self, number: int) -> Sheet | None:
        return self._sheets.get(number)

    def draws_on(self, number: int) -> list[Draw]:
        return [draw for draw in self._draws.values() if draw.sheet == number]


def opening_night() -> Store:
    store = Store()
    store.add(Draw("D1", 1, "Perth", "Stirling", [(1, 0), (0, 2), (3, 0)]))
    store.add(Draw("D2", 2, "Oban", "Forfar"))
    return store
