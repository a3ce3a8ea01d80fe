from dataclasses import dataclass
from datetime import date, timedelta


@dataclass
class Ticket:
    number: int
    day: date
    kind: str
    cents: int

    def moved(self, days):
        return Ticket(self.number, self.day + timedelta(days=days), self.kind, self.cents)


SOLD = [
    Ticket(1001, date(2026, 8, 1), "adult", 1200),
    Ticket(1002, date(2026, 8, 1), "child", 500),
    Ticket(1003, date(2026, 8, 2), "adult", 1200),
]
