import datetime as dt
from dataclasses import asdict, dataclass, field
from decimal import Decimal


@dataclass
class Episode:
    number: int
    title: str
    aired: dt.date
    minutes: Decimal
    guests: list[str] = field(default_factory=list)

    def to_dict(self):
        return asdict(self)


EPISODES = [
    Episode(1, "Salt", dt.date(2026, 1, 9), Decimal("41.5"), ["M. Okoro"]),
    Episode(2, "Rust", dt.date(2026, 1, 23), Decimal("38.0")),
]
