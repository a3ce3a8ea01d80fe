from dataclasses import dataclass


@dataclass
class Valuation:
    item: str
    low: int
    high: int
    currency: str | None = None
    expert: str | None = None

    @property
    def middle(self):
        return (self.low + self.high) // 2


def plain(valuation):
    """As it is kept in the cache."""
    return {
        "item": valuation.item,
        "low": valuation.low,
        "high": valuation.high,
        "expert": valuation.expert,
    }


def revived(kept):
    return Valuation(**kept)
