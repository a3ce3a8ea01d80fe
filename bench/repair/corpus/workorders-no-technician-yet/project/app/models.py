from dataclasses import dataclass, field
from datetime import date
from typing import Optional


@dataclass
class Technician:
    id: int
    name: str
    phone: str


@dataclass
class WorkOrder:
    number: str
    customer: str
    description: str
    due: date
    technician: Optional[Technician] = None
    parts: list[str] = field(default_factory=list)

    @property
    def is_overdue(self) -> bool:
        return self.due < date(2026, 3, 1)
