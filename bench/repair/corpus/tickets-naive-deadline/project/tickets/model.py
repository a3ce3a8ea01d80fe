from dataclasses import dataclass
from datetime import datetime, timedelta, timezone


@dataclass
class Ticket:
    number: int
    opened: datetime

    @property
    def deadline(self):
        return self.opened + timedelta(days=2)


def open_ticket(number):
    return Ticket(number, datetime.now(timezone.utc))
