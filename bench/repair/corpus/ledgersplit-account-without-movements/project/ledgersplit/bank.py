import csv
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple


class Movement(NamedTuple):
    day: datetime
    text: str
    amount: Decimal


class BadExport(ValueError):
    pass


def amount(text):
    return Decimal(text.replace(".", "").replace(",", "."))


def read_export(file):
    """The movements of a file, whose columns the bank puts into any order."""
    rows = csv.reader(file, delimiter=";")
    header = next(rows)
    try:
        day, text, value = (header.index(name) for name in ("Date", "Text", "Amount"))
    except ValueError as error:
        raise BadExport(f"columns are missing: {header}") from error
    for row in rows:
        yield Movement(datetime.strptime(row[day], "%d.%m.%Y"), row[text], amount(row[value]))
