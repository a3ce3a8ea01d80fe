import csv


def read_lefts(path):
    """Numbers of the members who left, and why."""
    lefts = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            lefts[row["number"].strip()] = row["reason"].strip() or None
    return lefts
