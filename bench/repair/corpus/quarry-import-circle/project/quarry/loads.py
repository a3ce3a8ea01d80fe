from quarry import trucks

DENSITY = {"gravel": 1.7, "sand": 1.6, "slate": 2.7}


def tonnes(material, cubic):
    return round(DENSITY[material] * cubic, 1)


def trips(material, cubic, truck):
    """How often a truck goes."""
    return -(-tonnes(material, cubic) // trucks.capacity(truck))


def lightest():
    return min(trucks.TRUCKS, key=trucks.capacity)
