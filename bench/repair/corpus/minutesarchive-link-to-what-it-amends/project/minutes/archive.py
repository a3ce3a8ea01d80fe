import json
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).with_name("minutes.json")


class NotFound(Exception):
    pass


@dataclass(frozen=True)
class Minutes:
    year: int
    number: int
    title: str
    committee: str
    text: str
    amends: tuple[int, int] | None = None


class Archive:
    def __init__(self, records):
        self._records = {(record.year, record.number): record for record in records}

    @classmethod
    def of_file(cls, path=DATA):
        rows = json.loads(path.read_text(encoding="utf-8"))
        return cls([Minutes(**{**row, "amends": tuple(row["amends"]) if row.get("amends") else None}) for row in rows])

    def get(self, year, number):
        try:
            return self._records[year, number]
        except KeyError:
            raise NotFound(f"No minutes {year}/{number}") from None

    def of_year(self, year):
        return [record for key, record in sorted(self._records.items()) if key[0] == year]

    def of_committee(self, name):
        return [record for _, record in sorted(self._records.items()) if record.committee == name]
