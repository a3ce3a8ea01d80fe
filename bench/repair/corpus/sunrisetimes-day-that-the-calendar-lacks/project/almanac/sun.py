"""Sunrise and sunset to within a few minutes, by the usual approximation."""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone


@dataclass(frozen=True)
class Place:
    name: str
    latitude: float
    longitude: float


PLACES = {
    "bergen": Place("Bergen", 60.39, 5.32),
    "quito": Place("Quito", -0.18, -78.47),
    "hobart": Place("Hobart", -42.88, 147.33),
    "tromso": Place("Tromsø", 69.65, 18.96),
}


def declination(day: date) -> float:
    return -23.44 * math.cos(math.radians(360 / 365 * (day.timetuple().tm_yday + 10)))


def half_day(place: Place, day: date) -> timedelta | None:
    """Half of the time from sunrise to sunset; None where the sun does not rise or does not set."""
    cosine = -math.tan(math.radians(place.latitude)) * math.tan(math.radians(declination(day)))
    if not -1 < cosine < 1:
        return None
    return timedelta(hours=math.degrees(math.acos(cosine)) / 15)


def sun(place: Place, day: date) -> tuple[datetime, datetime] | None:
    half = half_day(place, day)
    if half is None:
        return None
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=timezone.utc) - timedelta(hours=place.longitude / 15)
    return noon - half, noon + half
