from typing import NamedTuple


class Frame(NamedTuple):
    number: int
    seconds: int


def frames_of(path):
    with open(path, encoding="utf-8") as file:
        return [Frame(*map(int, line.split())) for line in file if line.strip()]
