import argparse
import json

from royaltyreports.totals import Totals
from royaltyreports.warnings import Warnings

KINDS = {"totals": Totals, "warnings": Warnings}


def main():
    parser = argparse.ArgumentParser(prog="royaltyreports")
    parser.add_argument("file")
    parser.add_argument("--kind", choices=KINDS, default="totals")
    arguments = parser.parse_args()
    with open(arguments.file, encoding="utf-8") as file:
        sales = json.load(file)
    print(KINDS[arguments.kind](sales).render())


if __name__ == "__main__":
    main()
