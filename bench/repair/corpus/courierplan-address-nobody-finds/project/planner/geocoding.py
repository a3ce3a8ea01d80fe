from typing import NamedTuple

from planner import gazetteer


class GeocodingError(Exception):
    """The address or the position means nothing to the gazetteer."""


class Position(NamedTuple):
    lat: float
    lon: float


def geocode(address: str) -> Position:
    best = gazetteer.search(address)[0]
    return Position(best["lat"], best["lon"])


def address_of(position: Position) -> str:
    places = gazetteer.near(position.lat, position.lon)
    if not places:
        raise GeocodingError(f"nothing near {position.lat}, {position.lon}")
    return places[0]["label"]
