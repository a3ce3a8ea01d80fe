from dataclasses import dataclass

BIDS = [
    ("lot-7", "ada", 120),
    ("lot-8", "bo", 40),
    ("lot-7", "cy", 135),
    ("lot-7", "ada", 128),
]


@dataclass(frozen=True, order=True)
class Bid:
    amount: int
    bidder: str


def bids_for(lot, rows=BIDS):
    """All bids for a lot, as they came in."""
    return (Bid(amount, bidder) for name, bidder, amount in rows if name == lot)


def bidders_for(lot, rows=BIDS):
    return sorted({bidder for name, bidder, _ in rows if name == lot})
