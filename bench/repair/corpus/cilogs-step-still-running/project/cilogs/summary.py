from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import Iterable

from cilogs.model import Run, Step


def slowest(runs: Iterable[Run]) -> Step | None:
    """The step that took longest; one that still runs does not count."""
    done = [step for run in runs for step in run.steps if step.duration is not None]
    return max(done, key=lambda step: step.duration, default=None)


def total_by_step(runs: Iterable[Run]) -> dict[str, timedelta]:
    totals: dict[str, timedelta] = defaultdict(timedelta)
    for run in runs:
        for step in run.steps:
            totals[step.name] += step.duration
    return dict(totals)


def clock(duration: timedelta) -> str:
    minutes, seconds = divmod(int(duration.total_seconds()), 60)
    return f"{minutes}:{seconds:02d}"
