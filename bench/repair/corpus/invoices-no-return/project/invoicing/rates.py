"""Tax rates by country."""

from dataclasses import dataclass
from datetime import date
from typing import Optional


@dataclass(frozen=True)
class Rate:
    country: str
    percent: float
    since: date


STANDARD = {
    "DE": Rate("DE", 19.0, date(2021, 1, 1)),
    "FR": Rate("FR", 20.0, date(2014, 1, 1)),
}
REDUCED = {
    "DE": Rate("DE", 7.0, date(2021, 1, 1)),
    "FR": Rate("FR", 5.5, date(2014, 1, 1)),
}


def standard_rate(country: str) -> Rate:
    return STANDARD[country]


def rate_for(country: str, kind: str) -> Rate:
    """The rate for a kind of goods: ``book``, ``food`` or anything else."""
    if kind in ("book", "food"):
        rate = REDUCED[country]
    else:
        rate = standard_rate(country)
        return rate
