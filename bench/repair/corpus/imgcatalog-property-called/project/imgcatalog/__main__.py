import csv
import sys

from imgcatalog.catalog import describe, pairs
from imgcatalog.picture import Picture


def load(path):
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            yield Picture(row["path"], int(row["width"]), int(row["height"]), row["taken"])


def main():
    shots = pairs(load(sys.argv[1]))
    for shot in shots:
        print(describe(shot))
    print(f"{len(shots)} shots")


if __name__ == "__main__":
    main()
