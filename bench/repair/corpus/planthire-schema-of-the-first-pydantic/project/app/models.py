from dataclasses import dataclass
from datetime import date


@dataclass
class Machine:
    id: int
    name: str
    day_rate_pence: int


@dataclass
class Hire:
    id: int
    machine: Machine
    customer: str
    start: date
    end: date | None = None
