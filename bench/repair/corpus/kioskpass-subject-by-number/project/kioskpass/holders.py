from dataclasses import dataclass


@dataclass
class Holder:
    id: int
    name: str
    card: str
    pin: str
    visits: int = 0


HOLDERS = {7: Holder(7, "Noor", "C-300", "4711"), 12: Holder(12, "Piet", "C-301", "0815")}


def by_card(card, pin):
    for holder in HOLDERS.values():
        if holder.card == card and holder.pin == pin:
            return holder
    return None
