import datetime as dt

from helpdesk.models import Agent, Ticket


class Desk:
    def __init__(self, queues: dict[str, list[Ticket]]):
        self.queues = queues

    def tickets(self, queue: str) -> list[Ticket] | None:
        return self.queues.get(queue)

    @classmethod
    def with_examples(cls) -> "Desk":
        mira = Agent("Mira Holt", "mira@example.org")
        return cls(
            {
                "billing": [
                    Ticket(101, "Invoice twice", dt.date(2026, 2, 3), agent=mira, tags=["invoice"]),
                    Ticket(104, "VAT number", dt.date(2026, 2, 5), agent=mira),
                ],
                "hardware": [
                    Ticket(102, "Screen flickers", dt.date(2026, 2, 4), agent=mira),
                    Ticket(103, "Lost charger", dt.date(2026, 2, 4), tags=["travel", "urgent"]),
                ],
            }
        )
