"""The members as the till's nightly export has them."""
import csv
from dataclasses import dataclass


@dataclass
class Member:
    card: str
    name: str
    points: int
    visits: int
    birthday: str | None = None

    def earn(self, cents):
        """A point for each full euro."""
        self.points += cents // 100


def from_row(row):
    return Member(
        card=row["card"].zfill(8),
        name=f"{row['first']} {row['last']}".strip(),
        points=row["points"],
        visits=int(row["visits"]),
        birthday=row.get("birthday") or None,
    )


def load(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [from_row(row) for row in csv.DictReader(file)]


def by_card(members):
    return {member.card: member for member in members}
