import csv
from collections import Counter
from decimal import Decimal
from pathlib import Path

from membership import textfiles


def load(path: Path) -> Counter:
    paid: Counter = Counter()
    for row in csv.DictReader(textfiles.read(path).splitlines(), delimiter=";"):
        paid[int(row["number"])] += Decimal(row["amount"].replace(",", "."))
    return paid
