import json
from collections import namedtuple
from pathlib import Path

from .money import decimal

Broker = namedtuple("Broker", "key name rate minimum share")

BOOK = Path(__file__).with_name("brokers.json")


def read_book(path=BOOK):
    book = {}
    for entry in json.loads(path.read_text()):
        book[entry["key"]] = Broker(
            key=entry["key"],
            name=entry["name"],
            rate=decimal(entry["rate"]),
            minimum=decimal(entry.get("minimum", 0)),
            # Part of the fee that goes to the broker; the rest is the house's.
            share=entry.get("share", 1),
        )
    return book
