def amount(valuation, number):
    return f"{number:,} {valuation.currency.upper()}"


def card(valuation):
    return {
        "item": valuation.item,
        "range": [amount(valuation, valuation.low), amount(valuation, valuation.high)],
        "insure_for": amount(valuation, valuation.middle),
        "expert": valuation.expert or "the house",
    }
