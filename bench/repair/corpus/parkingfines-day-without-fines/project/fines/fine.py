from typing import NamedTuple


class Fine(NamedTuple):
    plate: str
    street: str
    cents: int


def normalised(plate):
    return plate.replace(" ", "").upper()
