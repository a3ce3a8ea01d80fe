from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Berth:
    name: str
    metres: Decimal
    has_power: bool
