from decimal import Decimal

BASE = {"cat": Decimal("12.00"), "dog": Decimal("18.00")}
PLANS = {"basic": Decimal("1"), "plus": Decimal("1.6")}


def age_surcharge(age):
    if age >= 12:
        return Decimal("0.60")
    elif age >= 8:
        return Decimal("0.25")


def neutered_discount(is_neutered):
    if is_neutered:
        return Decimal("0.10")
    return Decimal("0")
