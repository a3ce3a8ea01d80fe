import csv
from collections.abc import Iterable

from sensorstats.running import Running


def read(lines: Iterable[str]) -> dict[str, Running]:
    sensors: dict[str, Running] = {}
    for row in csv.DictReader(lines):
        sensors.setdefault(row["sensor"], Running()).add(float(row["value"]))
    return sensors
