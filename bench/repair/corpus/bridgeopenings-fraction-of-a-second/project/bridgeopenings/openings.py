from dataclasses import dataclass
from datetime import datetime, timezone

from bridgeopenings.times import minutes, parse_utc

FORMAT = "%Y-%m-%dT%H:%M:%SZ"


class Impossible(Exception):
    pass


@dataclass
class Opening:
    bridge: str
    starts: datetime
    ends: datetime
    ships: int

    @classmethod
    def from_feed(cls, item: dict) -> "Opening":
        starts = datetime.strptime(item["starts"], FORMAT).replace(tzinfo=timezone.utc)
        ends = datetime.strptime(item["ends"], FORMAT).replace(tzinfo=timezone.utc)
        if ends <= starts:
            raise Impossible(f"the {item['bridge']} bridge closes before it opens")
        return cls(item["bridge"], starts, ends, item["ships"])

    @property
    def length(self) -> int:
        return minutes(self.ends - self.starts)


@dataclass
class Passage:
    ship: str
    at: datetime

    @classmethod
    def from_feed(cls, item: dict) -> "Passage":
        return cls(item["ship"], parse_utc(item["at"]))
