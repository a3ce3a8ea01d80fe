from heirlooms.regions import currency_of
from heirlooms.valuation import Valuation

GUIDE = {
    "longcase clock": (1200, 2600, "Hale"),
    "silver spoons": (90, 140, None),
    "sampler": (300, 420, "Ott"),
}


def knows(item):
    return item in GUIDE


def value(item, region):
    low, high, expert = GUIDE[item]
    return Valuation(item, low, high, currency=currency_of(region), expert=expert)
