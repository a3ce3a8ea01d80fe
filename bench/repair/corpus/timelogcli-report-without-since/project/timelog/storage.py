import json
from collections import namedtuple
from datetime import date

Entry = namedtuple("Entry", "day client hours")


def load(path):
    with open(path, encoding="utf-8") as f:
        return [
            Entry(date.fromisoformat(raw["day"]), raw["client"], float(raw["hours"]))
            for raw in json.load(f)
        ]
