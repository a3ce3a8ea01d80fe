INTEREST = 0.036
DOWN_PAYMENT = 0.2


def monthly_rate(price: int, years: int) -> int:
    """What a loan for four fifths of the price costs a month, in whole units."""
    loan = price * (1 - DOWN_PAYMENT)
    monthly = INTEREST / 12
    months = years * 12
    return round(loan * monthly / (1 - (1 + monthly) ** -months))
