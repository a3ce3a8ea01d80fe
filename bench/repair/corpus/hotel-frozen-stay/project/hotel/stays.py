from __future__ import annotations

import dataclasses
import datetime as dt


@dataclasses.dataclass(frozen=True)
class Stay:
    id: str
    room: int
    arrives: dt.date
    nights: int
    guests: int = 1

    @property
    def leaves(self) -> dt.date:
        return self.arrives + dt.timedelta(days=self.nights)


def moved(stay: Stay, room: int) -> Stay:
    return dataclasses.replace(stay, room=room)


def extended(stay: Stay, nights: int) -> Stay:
    stay.nights += nights
    return stay
