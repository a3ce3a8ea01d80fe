from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Entry:
    name: str
    hours: Decimal
    overtime: Decimal
    rate: Decimal
    bonus: Decimal
