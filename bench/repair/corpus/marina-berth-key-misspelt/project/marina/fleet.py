"""Boats as all of the marina's code passes them on."""

from typing import TypedDict


class Boat(TypedDict):
    name: str
    owner: str
    length_m: float
    draught_m: float
    source: str


def fits(boat: Boat, berth) -> bool:
    return boat["length_m"] <= berth["length_m"] and boat["draught_m"] <= berth["depth_m"] - 0.3


def describe(boat: Boat) -> str:
    return f"{boat['name']} ({boat['length_m']:.1f} m)"
