from math import asin, cos, radians, sin, sqrt

EARTH_M = 6_371_000


def distance_m(here, there):
    """Great-circle distance between two things that have a lat and a lon."""
    lat1, lon1 = radians(here.lat), radians(here.lon)
    lat2, lon2 = radians(there.lat), radians(there.lon)
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(h))


def is_inside(position, fence):
    return distance_m(position, fence) <= fence.radius_m
