import csv
from dataclasses import dataclass
from decimal import Decimal

from bailiff.amounts import amount


@dataclass
class Writ:
    number: str
    debtor: str
    claim: Decimal
    fees: Decimal
    interest: Decimal

    @property
    def total(self):
        return self.claim + self.fees + self.interest


def load(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [writ_of(row) for row in csv.DictReader(file)]


def writ_of(row):
    return Writ(
        number=row["number"].strip(),
        debtor=row["debtor"].strip(),
        claim=Decimal(row["claim"]),
        fees=amount(row["fees"]),
        interest=amount(row["interest"]),
    )
