from auctions import rules
from auctions.bids import bids_for


def result(lot, **given):
    bids = bids_for(lot, **given)
    number = rules.count(bids)
    if number == 0:
        return {"lot": lot, "bids": 0, "winner": None, "amount": None}
    best = rules.highest(bids)
    return {"lot": lot, "bids": number, "winner": best.bidder, "amount": best.amount}


def reached(lot, reserve, **given):
    return bool(rules.valid(bids_for(lot, **given), reserve))
