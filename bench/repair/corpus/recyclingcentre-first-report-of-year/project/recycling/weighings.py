import csv
from collections import defaultdict
from typing import NamedTuple


class Weighing(NamedTuple):
    date: str
    stream: str
    kg: int

    @property
    def month(self):
        return self.date[:7]


def read(path):
    with open(path, newline="") as f:
        return [Weighing(r["date"], r["stream"], int(r["kg"])) for r in csv.DictReader(f)]


def by_month(weighings):
    months = defaultdict(list)
    for w in weighings:
        months[w.month].append(w)
    return dict(months)


def by_stream(weighings):
    streams = defaultdict(int)
    for w in weighings:
        streams[w.stream] += w.kg
    return dict(streams)
