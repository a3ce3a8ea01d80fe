import csv
import sys

from partsintake.db import engine_of
from partsintake.labels import label
from partsintake.stock import pieces, take_in


def main(path, engine):
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            part = take_in(engine, row["number"], row["name"], int(row["count"]))
            print(label(part))
    print(f"{pieces(engine)} pieces")


if __name__ == "__main__":
    main(sys.argv[1], engine_of())
