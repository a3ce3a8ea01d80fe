PER_SQUARE_METRE = {"water reed": 118.0, "combed wheat": 131.0, "long straw": 104.0}
RIDGES = {"flush": 0.0, "block cut": 1450.0}


def price(area, material, ridge="flush"):
    return area * PER_SQUARE_METRE[material] + RIDGES[ridge]
