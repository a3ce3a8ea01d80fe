import json
import sys
from decimal import Decimal

from moorings.berth import Berth
from moorings.tariff import fee


def lines(stays):
    for stay in stays:
        berth = Berth(stay["berth"], Decimal(stay["metres"]), stay["power"])
        yield f"{berth.name}: {charge(berth, stay['nights'])}"


def charge(berth, nights):
    return fee(berth, nights)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print("\n".join(lines(json.load(file))))
