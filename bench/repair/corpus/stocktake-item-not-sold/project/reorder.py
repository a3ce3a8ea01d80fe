import sys

from items import read_items
from plan import days_left, packs_to_order


def row(item):
    packs = packs_to_order(item)
    order = f"order {packs}" if packs else "-"
    return f"{item.sku:8}{item.name:16}{days_left(item)!s:>6} {order}"


def main(path):
    for item in read_items(path):
        print(row(item))


if __name__ == "__main__":
    main(sys.argv[1])
