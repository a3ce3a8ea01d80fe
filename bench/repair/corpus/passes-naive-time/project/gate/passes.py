from dataclasses import dataclass
from datetime import datetime, timedelta, timezone


@dataclass
class Pass:
    holder: str
    until: datetime

    @classmethod
    def issue(cls, holder, hours):
        return cls(holder, datetime.now(timezone.utc) + timedelta(hours=hours))
