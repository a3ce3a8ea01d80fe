from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

KEPT_FOR = timedelta(hours=72)
LONGEST = timedelta(days=7)


def now() -> datetime:
    return datetime.now(timezone.utc)


@dataclass
class Parcel:
    tracking: str
    pin: str
    deposited: datetime = field(default_factory=now)
    due: datetime | None = None

    def __post_init__(self) -> None:
        if self.due is None:
            self.due = self.deposited + KEPT_FOR


@dataclass
class Locker:
    code: str
    size: str
    parcel: Parcel | None = None

    @property
    def free(self) -> bool:
        return self.parcel is None
