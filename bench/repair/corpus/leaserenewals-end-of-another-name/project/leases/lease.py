from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class Lease:
    tenant: str
    unit: str
    since: date
    until: date
    rent: Decimal
    renews: bool = True
    terms: int = 1

    def ends_within(self, days: int, today: date) -> bool:
        return today <= self.until <= today + timedelta(days=days)

    def with_rent(self, rent: Decimal) -> Lease:
        return replace(self, rent=rent)


def a_year_later(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def load(path: str) -> list[Lease]:
    with open(path, encoding="utf-8") as file:
        rows = json.load(file)
    return [
        Lease(
            **{
                **row,
                "since": date.fromisoformat(row["since"]),
                "until": date.fromisoformat(row["until"]),
                "rent": Decimal(row["rent"]),
            }
        )
        for row in rows
    ]
