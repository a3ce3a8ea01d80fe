import csv
from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Booking(NamedTuple):
    day: date
    text: str
    amount: Decimal


def load_statement(path):
    bookings = []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            amount = Decimal(row["amount"].replace(",", ""))
            bookings.append(Booking(date.fromisoformat(row["day"]), row["text"].strip(), amount))
    return bookings


def totals(bookings):
    found = defaultdict(Decimal)
    for booking in bookings:
        found[booking.text] += booking.amount
    return dict(found)
