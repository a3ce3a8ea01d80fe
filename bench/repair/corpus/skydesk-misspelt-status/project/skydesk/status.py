from enum import Enum


class Status(str, Enum):
    WAITING = "waiting"
    OBSERVED = "observed"
    CANCELLED = "cancelled"

    @property
    def is_final(self):
        return self is not Status.WAITING
