import csv
from pathlib import Path

from pricelists.text import decoded


def read_stock(path):
    lines = decoded(Path(path).read_bytes()).splitlines()
    return {row["article"]: int(row["pieces"]) for row in csv.DictReader(lines, delimiter=";")}
