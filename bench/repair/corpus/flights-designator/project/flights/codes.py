"""Codes of the trade, as passengers type them."""

import re

from flights.errors import Malformed

SEAT = re.compile(r"^(\d{1,2})([A-K])$")
DESIGNATOR = re.compile(r"^([A-Z0-9]{2})\s?(\d{1,4})$")


def parse_seat(text: str) -> tuple[int, str]:
    found = SEAT.match(text.strip().upper())
    if found is None:
        raise Malformed("seat", text)
    return int(found.group(1)), found.group(2)


def parse_designator(text: str) -> tuple[str, int]:
    """Airline and number: "lh 440" is ("LH", 440)."""
    found = DESIGNATOR.match(text.strip().upper())
    return found.group(1), int(found.group(2))
