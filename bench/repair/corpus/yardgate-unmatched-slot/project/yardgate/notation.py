"""How containers, slots and trucks are written in the yard."""

import re
from dataclasses import dataclass

from .errors import BadReference

CONTAINER = re.compile(r"^([A-Z]{4})\s?(\d{6})-?(\d)$")
SLOT = re.compile(r"^(?P<block>[A-Z])(?P<row>\d{2})\.(?P<tier>\d)$")
PLATE = re.compile(r"^[A-Z0-9 ]{4,10}$")


@dataclass(frozen=True)
class Slot:
    block: str
    row: int
    tier: int

    def __str__(self):
        return f"{self.block}{self.row:02}.{self.tier}"


def parse_container(text):
    match = CONTAINER.match(text.strip().upper())
    if match is None:
        raise BadReference(f"not a container number: {text}")
    return "".join(match.groups())


def parse_slot(text):
    match = SLOT.match(text.strip().upper())
    return Slot(match.group("block"), int(match.group("row")), int(match.group("tier")))


def parse_plate(text):
    cleaned = text.strip().upper()
    if not PLATE.match(cleaned):
        raise BadReference(f"not a plate: {text}")
    return cleaned
