SHIPS = {
    "zeta": {"name": "Zeta", "mast": {"town": "Friedrichshafen", "height": 32}},
    "nimbus": {"name": "Nimbus", "mast": None},
}


def position(ship):
    """Town of the mast where a ship lies, or that it flies."""
    if ship["mast"] is None:
        return "in flight"
    return ship["mast"]["town"]
