from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Sale:
    at: datetime
    machine: str
    stop: str
    kind: str


def parse(line):
    at, machine, stop, kind = line.rstrip().split(";")
    return Sale(datetime.fromisoformat(at), machine, stop, kind)
