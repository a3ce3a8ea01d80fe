from datetime import date
from typing import Iterable, List

from janitor.jobs import Job


def agenda(jobs: Iterable[Job]) -> List[Job]:
    """What is still to be done, in the order in which to do it."""
    return sorted((job for job in jobs if not job.done), key=lambda job: (job.by, not job.urgent))


def overdue(jobs: Iterable[Job], today: date) -> List[Job]:
    return [job for job in jobs if not job.done and job.by is not None and job.by < today]


def by_house(jobs: Iterable[Job]) -> dict:
    houses: dict = {}
    for job in jobs:
        houses.setdefault(job.house, []).append(job)
    return houses
