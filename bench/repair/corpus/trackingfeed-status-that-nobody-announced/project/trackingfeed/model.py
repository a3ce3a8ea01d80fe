from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Service(Enum):
    STANDARD = "standard"
    EXPRESS = "express"
    OTHER = "other"

    @classmethod
    def _missing_(cls, value):
        return cls.OTHER


class Status(Enum):
    COLLECTED = "collected"
    IN_TRANSIT = "in_transit"
    DELIVERED = "delivered"
    RETURNED = "returned"
    OTHER = "other"

    @property
    def is_final(self):
        return self in (Status.DELIVERED, Status.RETURNED)


@dataclass(frozen=True)
class Scan:
    parcel: str
    carrier: str
    service: Service
    status: Status
    #: The status in the carrier's own words.
    told: str
    at: datetime
