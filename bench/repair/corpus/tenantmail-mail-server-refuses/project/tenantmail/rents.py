import csv


def unpaid(path):
    with open(path, newline="") as file:
        return [row for row in csv.DictReader(file) if row["paid"].strip().lower() != "yes"]
