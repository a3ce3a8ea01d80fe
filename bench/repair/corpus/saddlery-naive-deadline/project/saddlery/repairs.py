from dataclasses import dataclass
from datetime import datetime, timedelta

from saddlery import clock


@dataclass
class Repair:
    number: int
    item: str
    promised: datetime
    finished: datetime | None = None

    @property
    def is_late(self) -> bool:
        """Whether the promised day has passed without the work being finished."""
        return self.finished is None and self.promised < datetime.now()

    @property
    def was_kept(self) -> bool | None:
        return None if self.finished is None else self.finished <= self.promised


def warn_until(repair: Repair) -> datetime:
    return repair.promised - timedelta(hours=12)


def due_soon(repairs: list[Repair]) -> list[Repair]:
    return [one for one in repairs if one.finished is None and warn_until(one) <= clock.now() < one.promised]
