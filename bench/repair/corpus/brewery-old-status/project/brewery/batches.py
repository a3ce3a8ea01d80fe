import json
from dataclasses import dataclass

from brewery.status import Status


@dataclass
class Batch:
    id: int
    beer: str
    status: Status
    tank: str | None


def from_row(row):
    return Batch(row["id"], row["beer"], Status(row["status"]), row["tank"])


def from_message(message):
    """What the old brewhouse sends."""
    return Batch(message["batch"], message["beer"], Status.read(message["state"]), message.get("tank"))


def read(path):
    with open(path, encoding="utf-8") as file:
        return [from_row(row) for row in json.load(file)]
