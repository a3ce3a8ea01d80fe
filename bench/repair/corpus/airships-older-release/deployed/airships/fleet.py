"""The fleet, as the harbour's office keeps it."""

from airships.masts import town

SHIPS = {
    "zeta": {"name": "Zeta", "mast": {"town": "Friedrichshafen", "height": 32}},
    "nimbus": {"name": "Nimbus", "mast": None},
}


def height(ship):
    return ship["mast"]["height"] if ship["mast"] else 0


def position(ship):
    return f"{town(ship['mast'])} at {height(ship)} m"
