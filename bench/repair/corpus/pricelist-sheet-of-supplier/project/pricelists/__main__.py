import sys

from pricelists.prices import read_prices
from pricelists.stock import read_stock


def main(argv):
    if argv[:1] == ["--stock"]:
        found = read_stock(argv[1])
    else:
        found = read_prices(argv[0])
    for article, value in sorted(found.items()):
        print(f"{article}: {value}")


if __name__ == "__main__":
    main(sys.argv[1:])
