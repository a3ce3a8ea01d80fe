from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@dataclass(frozen=True)
class Step:
    name: str
    started: datetime
    finished: datetime | None

    @property
    def duration(self) -> timedelta | None:
        """None as long as the step runs."""
        if self.finished is None:
            return None
        return self.finished - self.started


@dataclass(frozen=True)
class Run:
    pipeline: str
    steps: list[Step]

    @classmethod
    def of(cls, raw: dict) -> Run:
        steps = [Step(s["name"], _time(s["started"]), _time(s["finished"])) for s in raw["steps"]]
        return cls(raw["pipeline"], steps)
