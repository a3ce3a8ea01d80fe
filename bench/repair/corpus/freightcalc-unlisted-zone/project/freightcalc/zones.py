ZONE_OF = {"DE": "home", "AT": "near", "CH": "near", "FR": "near", "US": "world"}
DEFAULT_ZONE = "world"

RATES = {  # cents per kilo, and for the parcel itself
    "home": (40, 420),
    "near": (95, 980),
    "world": (310, 2450),
}
DAYS = {"home": (1, 2), "near": (2, 4), "world": (6, 14)}


def days(country):
    return DAYS[ZONE_OF.get(country, DEFAULT_ZONE)]


def rate(country):
    return RATES[ZONE_OF[country]]
