from dataclasses import dataclass
from datetime import datetime

from cellar import clock


@dataclass
class Tasting:
    title: str
    starts: datetime


class Calendar:
    def __init__(self):
        self.tastings = []

    def add(self, title, starts):
        """False if it would lie in the past."""
        if starts < datetime.utcnow():
            return False
        self.tastings.append(Tasting(title, clock.to_utc(starts)))
        return True

    def upcoming(self):
        now = clock.now()
        return sorted((one for one in self.tastings if one.starts >= now), key=lambda one: one.starts)
