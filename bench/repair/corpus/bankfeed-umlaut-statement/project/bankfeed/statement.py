"""Statements as the banks' online branches export them: CSV with semicolons and German numbers."""
import csv
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Entry:
    day: date
    payer: str
    purpose: str
    cents: int


def cents(text):
    """'1.190,00' is 119000."""
    whole, _, rest = text.strip().replace(".", "").partition(",")
    sign = -1 if whole.startswith("-") else 1
    return sign * (abs(int(whole)) * 100 + int((rest + "00")[:2]))


def entry(row):
    return Entry(
        day=datetime.strptime(row["Buchung"], "%d.%m.%Y").date(),
        payer=row["Auftraggeber"].strip(),
        purpose=row["Verwendungszweck"].strip(),
        cents=cents(row["Betrag"]),
    )


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [entry(row) for row in csv.DictReader(file, delimiter=";")]
