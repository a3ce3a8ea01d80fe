"""Figures of one van in one week. ``None`` stands for what there is no figure for."""
from __future__ import annotations

from statistics import mean

from fleetweekly.model import Trip


def total_km(trips: list[Trip]) -> float:
    return sum(trip.km for trip in trips)


def average_km(trips: list[Trip]) -> float | None:
    return mean(trip.km for trip in trips) if trips else None


def longest(trips: list[Trip]) -> Trip | None:
    return max(trips, key=lambda trip: trip.km)
