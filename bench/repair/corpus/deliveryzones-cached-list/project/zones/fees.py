from functools import lru_cache

from zones.table import ISLANDS, ZONES


class NotDelivered(Exception):
    def __init__(self, postcode):
        super().__init__(f"we do not deliver to {postcode}")
        self.postcode = postcode


@lru_cache(maxsize=1024)
def zone_of(postcode):
    zone = ZONES.get(postcode[:1])
    if zone is None or postcode in ISLANDS:
        raise NotDelivered(postcode)
    return zone


@lru_cache(maxsize=256)
def tour(postcodes):
    """The zones of a tour in the order of the stops, and what it costs in all."""
    names, cents = [], 0
    for postcode in postcodes:
        name, fee = zone_of(postcode)
        if name not in names:
            names.append(name)
            cents += fee
    return tuple(names), cents
