ZONES = {"M-AB1": "north", "M-AB2": "south"}


def zone_of(plate):
    return ZONES.get(normal(plate))


def normal(plate):
    return plate.replace(" ", "").upper()
