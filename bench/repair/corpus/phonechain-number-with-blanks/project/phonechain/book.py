import csv
from dataclasses import dataclass
from typing import Dict, Optional

from phonechain.numbers import normalise


@dataclass(frozen=True)
class Parent:
    child: str
    name: str
    number: str


class Book:
    def __init__(self):
        self._parents: Dict[str, Parent] = {}

    def __len__(self):
        return len(self._parents)

    def add(self, child, name, number):
        number = normalise(number)
        self._parents[number] = Parent(child, name, number)

    def load(self, lines):
        for row in csv.DictReader(lines):
            number = row["phone"].strip()
            self._parents[number] = Parent(row["child"], row["parent"], number)

    def find(self, number) -> Optional[Parent]:
        return self._parents.get(normalise(number))
