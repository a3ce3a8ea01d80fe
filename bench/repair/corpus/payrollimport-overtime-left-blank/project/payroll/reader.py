import csv
from dataclasses import dataclass
from decimal import Decimal

from payroll.numbers import hours


@dataclass
class Timesheet:
    employee: str
    rate: Decimal
    regular: Decimal
    sick: Decimal
    overtime: Decimal


def read_timesheets(path):
    with open(path, newline="", encoding="utf-8-sig") as handle:
        reader = csv.DictReader(handle, delimiter=";")
        return [_timesheet(row) for row in reader]


def _timesheet(row):
    return Timesheet(
        employee=row["employee"].strip(),
        rate=Decimal(row["rate"]),
        regular=hours(row["regular"]),
        sick=hours(row["sick"]),
        overtime=Decimal(row["overtime"]),
    )
