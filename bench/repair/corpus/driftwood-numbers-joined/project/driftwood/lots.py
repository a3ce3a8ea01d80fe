from dataclasses import dataclass


@dataclass(frozen=True)
class Lot:
    number: int
    wood: str
    kilos: float
    sold: bool = False


def unsold(lots):
    return [lot for lot in lots if not lot.sold]


def kilos(lots):
    return round(sum(lot.kilos for lot in lots), 1)
