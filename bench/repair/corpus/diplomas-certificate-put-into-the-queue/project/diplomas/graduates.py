from dataclasses import dataclass


@dataclass(frozen=True)
class Graduate:
    number: int
    name: str
    mail: str
    year: int
    subject: str


_ALL = [
    Graduate(311, "Imani Wek", "imani@example.org", 2026, "Botany"),
    Graduate(312, "Ole Dahl", "ole@example.org", 2026, "Geology"),
    Graduate(207, "Pia Roth", "pia@example.org", 2025, "Botany"),
]


def of_year(year):
    return [graduate for graduate in _ALL if graduate.year == year]


def get(number):
    for graduate in _ALL:
        if graduate.number == number:
            return graduate
    raise LookupError(f"no graduate {number}")
