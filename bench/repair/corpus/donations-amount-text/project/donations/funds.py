from decimal import Decimal

FEES = {"general": 0, "roof": 5}


def fees(gifts):
    """What is kept back for the building, by fund."""
    kept = {}
    for gift in gifts:
        kept[gift.fund] = kept.get(gift.fund, Decimal(0)) + gift.share(FEES.get(gift.fund, 0))
    return kept
