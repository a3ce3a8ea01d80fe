import os
from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Config:
    name: str
    zone: ZoneInfo
    hour: int

    @classmethod
    def of_environment(cls, environment=os.environ):
        return cls(
            name=environment["HOTEL_NAME"],
            zone=ZoneInfo(environment["HOTEL_ZONE"]),
            hour=int(environment.get("AUDIT_HOUR", "4")),
        )
