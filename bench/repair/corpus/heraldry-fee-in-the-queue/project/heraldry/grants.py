from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal


@dataclass
class Grant:
    number: int
    to: str
    blazon: str
    granted: date
    fee: Decimal
    tinctures: frozenset = field(default_factory=frozenset)

    def as_dict(self):
        return asdict(self)


def tinctures_of(blazon):
    known = {"or", "argent", "gules", "azure", "vert", "sable"}
    return frozenset(word.strip(",.").lower() for word in blazon.split()) & known
