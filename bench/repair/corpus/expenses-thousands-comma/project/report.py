"""Monthly expense report.

    python report.py inbox/march.csv
"""
import csv
import sys
from collections import OrderedDict

LIMITS = {"travel": 3000.0, "meals": 400.0, "software": 1500.0}


class Expense:
    def __init__(self, day, who, category, amount, note):
        self.day = day
        self.who = who
        self.category = category
        self.amount = amount
        self.note = note

    def __repr__(self):
        return "Expense(%s, %s, %.2f)" % (self.day, self.who, self.amount)


def parse_amount(text):
    text = text.strip().lstrip("$")
    return float(text)


def read(path):
    expenses = []
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            expenses.append(
                Expense(
                    row["date"],
                    row["employee"],
                    row["category"].lower(),
                    parse_amount(row["amount"]),
                    row["note"],
                )
            )
    return expenses


def by_category(expenses):
    totals = OrderedDict()
    for expense in expenses:
        totals[expense.category] = totals.get(expense.category, 0.0) + expense.amount
    return totals


def over_limit(totals):
    return [c for c, amount in totals.items() if c in LIMITS and amount > LIMITS[c]]


def main(argv):
    expenses = read(argv[1])
    totals = by_category(expenses)
    for category, amount in totals.items():
        print("%-12s %10.2f" % (category, amount))
    for category in over_limit(totals):
        print("! %s is over its limit of %.2f" % (category, LIMITS[category]))
    print("%-12s %10.2f" % ("total", sum(totals.values())))


if __name__ == "__main__":
    main(sys.argv)
