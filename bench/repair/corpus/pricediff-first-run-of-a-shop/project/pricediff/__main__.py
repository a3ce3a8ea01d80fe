import argparse
import csv
from pathlib import Path

from pricediff import state
from pricediff.diff import compare
from pricediff.text import line


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return {row["sku"]: int(row["cents"]) for row in csv.DictReader(file)}


def main(argv=None):
    parser = argparse.ArgumentParser(prog="pricediff")
    parser.add_argument("prices")
    parser.add_argument("--state", type=Path, required=True)
    arguments = parser.parse_args(argv)
    prices = read(arguments.prices)
    changes = compare(state.load(arguments.state), prices)
    for change in changes:
        print(line(change))
    if not changes:
        print("nothing has changed")
    state.save(arguments.state, prices)


if __name__ == "__main__":
    main()
