from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Trip:
    day: date
    km: float
    driver: str


@dataclass
class Van:
    plate: str
    trips: list[Trip] = field(default_factory=list)

    def trips_between(self, first: date, last: date) -> list[Trip]:
        return [trip for trip in self.trips if first <= trip.day <= last]
