import re
from typing import NamedTuple

from boxyard.errors import BadNumber

NUMBER = re.compile(r"([A-Z]{3})([UJZ])\s*(\d{6})[\s-]*(\d)")
VALUES = {}
value = 10
for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
    if value % 11 == 0:
        value += 1
    VALUES[letter] = value
    value += 1


class ContainerNumber(NamedTuple):
    owner: str
    category: str
    serial: str
    check: int

    def __str__(self):
        return f"{self.owner}{self.category} {self.serial}-{self.check}"


def check_digit(code):
    total = sum((VALUES.get(char) or int(char)) * 2**place for place, char in enumerate(code))
    return total % 11 % 10


def parse_number(text):
    found = NUMBER.fullmatch(text.strip().upper())
    owner, category, serial, check = found.groups()
    if check_digit(owner + category + serial) != int(check):
        raise BadNumber(f"check digit of {text} is wrong")
    return ContainerNumber(owner, category, serial, int(check))
