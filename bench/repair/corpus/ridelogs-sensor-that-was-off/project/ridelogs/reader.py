import csv
from dataclasses import dataclass

from ridelogs.cells import optional_int


@dataclass(frozen=True)
class Sample:
    seconds: int
    speed: float
    heart_rate: int | None
    cadence: int | None
    power: int | None


def read_samples(file):
    for row in csv.DictReader(file):
        yield Sample(
            seconds=int(row["seconds"]),
            speed=float(row["speed"]),
            heart_rate=optional_int(row["heart_rate"]),
            cadence=optional_int(row["cadence"]),
            power=int(row["power"]),
        )
