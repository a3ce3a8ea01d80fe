import csv
from dataclasses import dataclass


@dataclass
class Singer:
    name: str
    since: int


def singers(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [Singer(row["name"], int(row["since"])) for row in csv.DictReader(file, delimiter=";")]


def longest(all_singers):
    return min(all_singers, key=lambda singer: singer.since, default=None)
