import json
from dataclasses import dataclass
from typing import Optional


@dataclass
class Store:
    name: str
    sales: float
    target: Optional[float] = None
    visitors: Optional[int] = None

    @property
    def reached(self) -> Optional[float]:
        if not self.target:
            return None
        return self.sales / self.target


def load(path):
    with open(path) as file:
        data = json.load(file)
    return data["week"], [Store(**store) for store in data["stores"]]
