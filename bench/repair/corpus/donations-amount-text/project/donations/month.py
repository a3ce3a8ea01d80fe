import sys

from donations.amounts import show
from donations.funds import fees
from donations.importers import from_box


def main(argv):
    with open(argv[1], encoding="utf-8", newline="") as file:
        for fund, kept in fees(from_box(file)).items():
            print(f"{fund}: {show(kept)}")


if __name__ == "__main__":
    main(sys.argv)
