ZONES = {"A": 240, "B": 310, "C": 450}
CHILD = 0.5


def price(zone, child=False):
    cents = ZONES[zone]
    return round(cents * CHILD) if child else cents
