import csv

from donations.amounts import parse_amount
from donations.gift import Gift


def from_bank(lines):
    for row in csv.DictReader(lines):
        yield Gift(row["payer"], parse_amount(row["amount"]), row["reference"] or "general")


def from_box(lines):
    for row in csv.DictReader(lines):
        yield Gift(row["name"] or "anonymous", row["sum"], row["fund"])
