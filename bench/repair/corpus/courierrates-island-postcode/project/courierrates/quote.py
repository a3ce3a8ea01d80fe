from dataclasses import dataclass

from courierrates import zones


@dataclass
class Quote:
    zone: str
    price: float


def quote(sender: str, recipient: str, kilos: float) -> Quote:
    if kilos <= 0:
        raise ValueError("a shipment weighs something")
    zone, surcharge = zones.resolve(sender, recipient)
    return Quote(zone.name, round(zone.per_kilo * kilos + surcharge, 2))
