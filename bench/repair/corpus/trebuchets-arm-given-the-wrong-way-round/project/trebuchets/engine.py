from dataclasses import dataclass


@dataclass
class Engine:
    name: str
    short: float
    long: float
    counterweight: float
    stone: float


def drop(short, long):
    """How far the stone's end rises above the weight's end in a shot, in metres: positive for a working engine."""
    return long - short
