from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Optional


@dataclass
class Card:
    title: str
    assignee: Optional[str] = None
    due: Optional[date] = None
    done: bool = False

    @classmethod
    def from_json(cls, raw: dict) -> Card:
        due = raw.get("due")
        return cls(
            title=raw["title"],
            assignee=raw.get("assignee"),
            due=date.fromisoformat(due) if due else None,
            done=raw.get("done", False),
        )


@dataclass
class Board:
    name: str
    cards: list[Card]

    def assignees(self) -> list[str]:
        return sorted({card.assignee for card in self.cards if card.assignee})

    def backlog(self) -> list[Card]:
        """Cards of nobody; those without a day come last."""
        cards = [card for card in self.cards if card.assignee is None]
        return sorted(cards, key=lambda card: (card.due is None, card.due or date.max))


def load_board(path: str) -> Board:
    with open(path, encoding="utf-8") as handle:
        raw = json.load(handle)
    return Board(raw["name"], [Card.from_json(card) for card in raw["cards"]])
