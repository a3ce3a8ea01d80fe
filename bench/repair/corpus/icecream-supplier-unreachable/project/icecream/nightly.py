from pathlib import Path

import httpx

from icecream import prices, supplier

TARGET = Path("prices.json")


def main():
    with httpx.Client() as client:
        fresh = supplier.price_list(client)
    difference = prices.changed(prices.load(TARGET), fresh)
    prices.store(TARGET, fresh)
    print(f"{len(difference)} prices changed")


if __name__ == "__main__":
    main()
