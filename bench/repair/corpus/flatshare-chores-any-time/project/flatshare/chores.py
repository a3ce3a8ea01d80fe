from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass
class Chore:
    title: str
    who: str
    due: date | None = None
    done: bool = False


def load(path: Path) -> list[Chore]:
    chores = []
    for row in json.loads(path.read_text(encoding="utf-8")):
        due = date.fromisoformat(row["due"]) if row.get("due") else None
        chores.append(Chore(row["title"], row["who"], due, row.get("done", False)))
    return chores


def when(chore: Chore) -> str:
    return f"{chore.due:%d.%m.}" if chore.due else "any time"


def next_of(chores: list[Chore], who: str) -> Chore | None:
    """What somebody should do next; what has no day comes after everything that has one."""
    mine = [chore for chore in chores if chore.who == who and not chore.done]
    return min(mine, key=lambda chore: (chore.due is None, chore.due or date.max), default=None)
