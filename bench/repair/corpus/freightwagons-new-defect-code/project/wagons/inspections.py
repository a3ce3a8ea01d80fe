import csv
from typing import NamedTuple


class Inspection(NamedTuple):
    wagon: str
    day: str
    defect: str
    place: str


def read(path):
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            yield Inspection(row["wagon"], row["day"], row["defect"].upper(), row["place"].upper())


def by_wagon(inspections):
    wagons = {}
    for inspection in inspections:
        wagons.setdefault(inspection.wagon, []).append(inspection)
    return wagons
