from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

DAYS = ("mon", "tue", "wed", "thu", "fri")


@dataclass
class Slot:
    day: str
    start: time
    minutes: int

    def __post_init__(self) -> None:
        if self.day not in DAYS:
            raise ValueError(f"No lessons on {self.day}")

    @property
    def end(self) -> int:
        return self.start.hour * 60 + self.start.minute + self.minutes

    def on(self, day: str) -> Slot:
        return replace(self, day=day)

    def __str__(self) -> str:
        return f"{self.day} {self.start:%H:%M} ({self.minutes} min)"


@dataclass
class Lesson:
    name: str
    teacher: str
    room: str
    slot: Slot
