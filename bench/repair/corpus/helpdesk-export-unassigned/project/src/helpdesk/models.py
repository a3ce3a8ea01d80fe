from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass
class Agent:
    name: str
    email: str


@dataclass
class Ticket:
    number: int
    subject: str
    opened: dt.date
    agent: Agent | None = None
    tags: list[str] = field(default_factory=list)
