"""Prints the slip for the dough; started at eleven at night."""

import json
import os
from pathlib import Path

from bakery.slips import dough_slip
from bakery.orders import Order


def read(path):
    return [Order(**row) for row in json.loads(path.read_text())] if path.exists() else []


if __name__ == "__main__":
    print(dough_slip(read(Path(os.environ.get("ORDERS", "orders.json")))) or "no dough")
