from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
TAX = Decimal("0.19")


def rounded(amount):
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def net(kwh, rate):
    return rounded(kwh * rate.per_kwh) - rate.base


def bill(kwh, rate):
    amount = net(kwh, rate)
    tax = rounded(amount * TAX)
    return {"net": str(amount), "tax": str(tax), "gross": str(amount + tax)}
