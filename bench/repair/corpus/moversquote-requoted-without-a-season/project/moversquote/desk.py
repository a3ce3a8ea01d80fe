"""What the office does on the telephone."""

from datetime import date

from moversquote.jobs import Job, quote
from moversquote.pricing import season_of


def new_job(number: int, customer: str, volume: float, km: int, day: date, today: date, floors: int = 0) -> Job:
    job = Job(number, customer, volume, km, day, today, 0, floors)
    quote(job, today, season=season_of(day), floors=floors)
    return job


def move_to(job: Job, day: date, today: date) -> int:
    job.day = day
    return quote(job, today, season=season_of(day), floors=job.floors)
