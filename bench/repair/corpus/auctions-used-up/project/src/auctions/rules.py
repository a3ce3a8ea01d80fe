def valid(bids, reserve):
    """Those that reach the reserve."""
    return [bid for bid in bids if bid.amount >= reserve]


def count(bids):
    return sum(1 for _ in bids)


def highest(bids):
    return max(bids)
