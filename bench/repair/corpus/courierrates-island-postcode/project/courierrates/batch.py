import csv
import sys

from courierrates.quote import quote


def quotes(lines):
    for row in csv.DictReader(lines):
        yield row["reference"], quote(row["from"], row["to"], float(row["kilos"]))


def main(path):
    with open(path, newline="") as lines:
        for reference, found in quotes(lines):
            print(f"{reference},{found.zone},{found.price:.2f}")


if __name__ == "__main__":
    main(sys.argv[1])
