import json
from dataclasses import dataclass
from typing import Optional

from nightmarket.contacts import Contact


@dataclass
class Stall:
    number: int
    title: str
    row: str
    fee: int
    contact: Optional[Contact] = None


def load(path):
    with open(path, encoding="utf-8") as file:
        return [stall_of(given) for given in json.load(file)]


def stall_of(given):
    contact = given.get("contact")
    return Stall(
        given["number"],
        given["title"],
        given["row"],
        given["fee"],
        Contact(contact["name"], contact["mail"]) if contact else None,
    )
