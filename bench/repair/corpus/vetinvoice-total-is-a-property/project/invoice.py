from dataclasses import dataclass, field
from datetime import date, timedelta

PAYABLE = timedelta(days=14)


@dataclass
class Position:
    text: str
    cents: int
    count: int = 1


@dataclass
class Invoice:
    number: str
    owner: str
    issued: date
    positions: list[Position] = field(default_factory=list)
    paid_cents: int = 0

    @property
    def total(self):
        return sum(p.cents * p.count for p in self.positions)

    @property
    def open_amount(self):
        return self.total - self.paid_cents

    @property
    def due(self):
        return self.issued + PAYABLE

    def is_overdue(self, today):
        return self.open_amount > 0 and today > self.due
