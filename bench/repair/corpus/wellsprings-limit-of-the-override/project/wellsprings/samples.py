import csv
from typing import NamedTuple


class Sample(NamedTuple):
    spring: str
    day: str
    nitrate: float
    iron: float
    ph: float


def read(path):
    with open(path, newline="") as file:
        return [
            Sample(row["spring"], row["day"], float(row["nitrate"]), float(row["iron"]), float(row["ph"]))
            for row in csv.DictReader(file)
        ]
