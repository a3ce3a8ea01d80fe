import sys
from decimal import Decimal

from tariff import rates
from tariff.rounding import cents


def lines(parts, levies, kwh):
    net = sum(part.cost(kwh) for part in parts)
    found = [(part.name, cents(part.cost(kwh))) for part in parts]
    for levy in levies:
        added = levy.on(net)
        found.append((levy.name, cents(added)))
        net += added
    return [*found, ("total", cents(net))]


if __name__ == "__main__":
    parts, levies = rates.load(sys.argv[1])
    for name, amount in lines(parts, levies, Decimal(sys.argv[2])):
        print(f"{name:<12}{amount:>10}")
