import csv
import io
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Member:
    number: int
    name: str
    town: str


def load(path: Path) -> list[Member]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    return [Member(int(row["number"]), row["name"].strip(), row["town"].strip()) for row in rows]


def dump(members: list[Member]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n")
    writer.writerow(("number", "name", "town"))
    writer.writerows((member.number, member.name, member.town) for member in members)
    return buffer.getvalue()
