import csv
from dataclasses import dataclass
from datetime import date


@dataclass
class Loan:
    tool: str
    member: str
    mail: str
    due: date

    def days_over(self, today):
        return (today - self.due).days


def load(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            Loan(row["tool"], row["member"], row["mail"], date.fromisoformat(row["due"]))
            for row in csv.DictReader(file)
        ]
