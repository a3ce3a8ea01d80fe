import csv
from decimal import Decimal

from payroll.entry import Entry


def amount(text):
    """The number in a cell; the managers leave a cell blank where there is nothing to enter."""
    text = (text or "").strip()
    return Decimal(text) if text else Decimal(0)


def read_entry(row):
    return Entry(
        name=row["employee"].strip(),
        hours=Decimal(row["hours"]),
        overtime=Decimal(row["overtime"]),
        rate=Decimal(row["rate"]),
        bonus=amount(row["bonus"]),
    )


def read_timesheet(path):
    with open(path, newline="", encoding="utf-8-sig") as handle:
        return [read_entry(row) for row in csv.DictReader(handle)]
