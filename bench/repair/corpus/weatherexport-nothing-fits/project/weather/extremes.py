import csv


def extremes(path):
    found = {}
    with open(path, newline="") as f:
        for row in csv.DictReader(f):
            value = float(row["celsius"])
            low, high = found.get(row["station"], (value, value))
            found[row["station"]] = (min(low, value), max(high, value))
    return found
