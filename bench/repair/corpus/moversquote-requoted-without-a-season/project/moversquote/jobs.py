import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from moversquote.pricing import total

VALID_FOR = timedelta(days=30)


@dataclass
class Job:
    id: int
    customer: str
    volume: float
    km: int
    day: date
    quoted_on: date
    price: int
    floors: int = 0

    def is_stale(self, today: date) -> bool:
        return self.quoted_on + VALID_FOR < today <= self.day


def quote(job: Job, today: date, **details) -> int:
    """Prices the job anew and remembers when; answers by how much the price has changed."""
    before = job.price
    job.price = total(job.volume, job.km, **details)
    job.quoted_on = today
    return job.price - before


def load(path) -> list[Job]:
    rows = json.loads(Path(path).read_text())
    return [
        Job(**{**row, "day": date.fromisoformat(row["day"]), "quoted_on": date.fromisoformat(row["quoted_on"])})
        for row in rows
    ]
