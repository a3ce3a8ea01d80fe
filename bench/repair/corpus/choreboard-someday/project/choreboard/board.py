from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass
class Chore:
    number: int
    title: str
    who: str
    due: date | None = None
    done: bool = False

    def to_dict(self) -> dict:
        return {"number": self.number, "title": self.title, "due": self.due.isoformat() if self.due else None}


class Board:
    def __init__(self) -> None:
        self._chores: list[Chore] = []

    def add(self, title: str, who: str, due: date | None) -> Chore:
        chore = Chore(len(self._chores) + 1, title, who, due)
        self._chores.append(chore)
        return chore

    def open(self) -> list[Chore]:
        waiting = [chore for chore in self._chores if not chore.done]
        return sorted(waiting, key=lambda chore: (chore.due is None, chore.due or date.max, chore.number))

    def of(self, who: str) -> list[Chore]:
        """What this person has to do, the most urgent first."""
        own = [chore for chore in self._chores if chore.who == who and not chore.done]
        own.sort(key=lambda chore: chore.due)
        return own

    def finish(self, number: int) -> Chore | None:
        for chore in self._chores:
            if chore.number == number:
                chore.done = True
                return chore
        return None
