from dataclasses import dataclass


@dataclass(frozen=True)
class Room:
    name: str
    low: float
    high: float
