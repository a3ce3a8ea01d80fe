import csv
from dataclasses import dataclass


@dataclass
class Find:
    name: str
    found: int
    mass: float
    metal: float
    olivine: bool = False

    @property
    def metal_share(self):
        return self.metal / self.mass


def read(path):
    with open(path, newline="") as file:
        return [
            Find(row["name"], int(row["found"]), float(row["mass_g"]), float(row["metal_g"]), row["olivine"] == "yes")
            for row in csv.DictReader(file)
        ]
