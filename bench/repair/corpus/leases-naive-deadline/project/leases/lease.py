import datetime as dt
from dataclasses import dataclass

from leases import clock


@dataclass
class Lease:
    resource: str
    holder: str
    taken: dt.datetime
    until: dt.datetime

    def is_over(self, at: dt.datetime) -> bool:
        return self.until <= at

    def renew(self, minutes: int) -> "Lease":
        until = clock.now() + dt.timedelta(minutes=minutes)
        return Lease(self.resource, self.holder, self.taken, until)
