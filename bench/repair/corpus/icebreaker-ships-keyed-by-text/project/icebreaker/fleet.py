import csv
from typing import NamedTuple

CLASSES = ["1C", "1B", "1A", "1AS", "PC4", "PC2"]


class Ship(NamedTuple):
    imo: int
    name: str
    ice_class: str
    length: int

    @property
    def strength(self):
        return CLASSES.index(self.ice_class)


def read_ships(path):
    """The ships of a file by their IMO numbers."""
    with open(path, newline="") as file:
        ships = {}
        for row in csv.DictReader(file):
            ships[row["imo"]] = Ship(row["imo"], row["name"], row["ice_class"], int(row["length"]))
    return ships
