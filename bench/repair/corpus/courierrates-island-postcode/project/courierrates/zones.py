from typing import NamedTuple


class Zone(NamedTuple):
    name: str
    per_kilo: float


LOCAL = Zone("local", 0.80)
COUNTRY = Zone("country", 1.20)
ISLAND = Zone("island", 2.10)

ISLAND_SURCHARGE = 7.50


def resolve(sender: str, recipient: str):
    """The zone of a shipment and what is charged on top of it."""
    if recipient.startswith("99"):
        if sender.startswith("99"):
            return LOCAL, 0.0
        zone, surcharge = ISLAND, ISLAND_SURCHARGE
    elif sender[:2] == recipient[:2]:
        return LOCAL, 0.0
    else:
        return COUNTRY, 0.0
