from dataclasses import dataclass, field
from datetime import datetime


@dataclass
class Visit:
    number: int
    customer: str
    language: str
    at: datetime
    cancelled: bool = False


@dataclass
class Calendar:
    visits: dict = field(default_factory=dict)

    def plan(self, customer, language, at):
        visit = Visit(len(self.visits) + 1, customer, language, at)
        self.visits[visit.number] = visit
        return visit

    def get(self, number):
        return self.visits.get(number)
