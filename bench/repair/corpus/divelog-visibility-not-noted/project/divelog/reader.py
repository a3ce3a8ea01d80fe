import csv
from dataclasses import dataclass
from datetime import date
from typing import Optional


@dataclass
class Dive:
    day: date
    site: str
    depth: float
    minutes: int
    visibility: Optional[float]
    water: Optional[float]


def optional(text):
    return float(text) if text.strip() else None


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield Dive(
                day=date.fromisoformat(row["day"]),
                site=row["site"],
                depth=float(row["depth"]),
                minutes=int(row["minutes"]),
                visibility=optional(row["visibility"]),
                water=optional(row["water"]),
            )
