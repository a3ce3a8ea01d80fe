import csv
import json
import sys

from seedbank.rows import accession_of


def load(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [accession_of(row) for row in csv.DictReader(file)]


def main(argv):
    for path in argv:
        for accession in load(path):
            print(json.dumps(accession))


if __name__ == "__main__":
    main(sys.argv[1:])
