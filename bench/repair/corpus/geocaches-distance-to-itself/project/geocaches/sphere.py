from math import acos, cos, degrees, atan2, radians, sin

EARTH = 6371.0


def distance(a, b):
    """Kilometres between two points of (latitude, longitude)."""
    lat1, lon1 = map(radians, a)
    lat2, lon2 = map(radians, b)
    cosine = sin(lat1) * sin(lat2) + cos(lat1) * cos(lat2) * cos(lon1 - lon2)
    return EARTH * acos(cosine)


def bearing(a, b):
    lat1, lon1 = map(radians, a)
    lat2, lon2 = map(radians, b)
    y = sin(lon2 - lon1) * cos(lat2)
    x = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(lon2 - lon1)
    return round(degrees(atan2(y, x)) % 360)
