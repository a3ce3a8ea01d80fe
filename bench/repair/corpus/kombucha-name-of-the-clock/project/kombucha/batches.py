import json
from collections import namedtuple
from datetime import date

from kombucha.times import ready_on

Batch = namedtuple("Batch", "vat tea started celsius")


def read(path):
    with open(path) as file:
        return [Batch(b["vat"], b["tea"], date.fromisoformat(b["started"]), b["celsius"]) for b in json.load(file)]


def to_bottle(batches, today):
    return [batch for batch in batches if ready_on(batch.started, batch.celsius) <= today]
