from prices.tables import LETTERS, PARCELS


class TooHeavy(Exception):
    def __init__(self, limit):
        super().__init__(f"not more than {limit} g")


def letter_price(grams):
    for limit, cents in LETTERS:
        if grams <= limit:
            return cents
    raise TooHeavy(LETTERS[-1][0])


def parcel_price(zone, grams):
    brackets = PARCELS[zone]
    return next(cents for limit, cents in brackets if grams <= limit)
