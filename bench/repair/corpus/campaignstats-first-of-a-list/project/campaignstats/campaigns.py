from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Campaign:
    list: str
    sent_on: date
    subject: str
    delivered: int
    opened: int
    clicked: int
    #: None where the shop has not told yet what was ordered.
    revenue: Decimal | None

    @property
    def open_rate(self) -> float | None:
        return 100 * self.opened / self.delivered if self.delivered else None

    @property
    def click_rate(self) -> float | None:
        return 100 * self.clicked / self.delivered if self.delivered else None


def load(path: str) -> list[Campaign]:
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    return [
        Campaign(
            **{
                **row,
                "sent_on": date.fromisoformat(row["sent_on"]),
                "revenue": None if row["revenue"] is None else Decimal(row["revenue"]),
            }
        )
        for row in rows
    ]


def of_list(campaigns: list[Campaign], name: str) -> list[Campaign]:
    return sorted((one for one in campaigns if one.list == name), key=lambda one: one.sent_on)
