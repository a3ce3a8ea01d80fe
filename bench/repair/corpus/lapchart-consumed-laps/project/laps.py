from typing import NamedTuple


class Lap(NamedTuple):
    team: str
    number: int
    seconds: float


def parse(lines):
    """The laps of a log; lines that begin with # are remarks."""
    for line in lines:
        if line.startswith("#"):
            continue
        team, number, seconds = line.rstrip("\n").split(";")
        yield Lap(team, int(number), float(seconds))


def teams(laps):
    return sorted({lap.team for lap in laps})
