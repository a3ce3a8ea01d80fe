import csv
from dataclasses import dataclass


@dataclass
class Job:
    farm: str
    metres: int
    start: str


def read_jobs(path):
    with open(path, newline="") as file:
        return [Job(row["farm"].strip(), int(row["metres"]), row["start"]) for row in csv.DictReader(file)]
