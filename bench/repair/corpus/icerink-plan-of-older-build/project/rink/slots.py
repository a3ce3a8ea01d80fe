from dataclasses import dataclass


@dataclass(frozen=True)
class Slot:
    hour: int
    places: int
    booked: int = 0

    @property
    def left(self):
        return self.places - self.booked


def parse(lines):
    """Slots of a plan, one "HOUR PLACES [BOOKED]" a line; blank lines and remarks after # are passed over."""
    slots = []
    for line in lines:
        text = line.partition("#")[0].strip()
        if text:
            slots.append(Slot(*map(int, text.split())))
    return slots


def emptiest(slots):
    """The slot with the most places left; None where all are full."""
    open_slots = [slot for slot in slots if slot.left > 0]
    return max(open_slots, key=lambda slot: slot.left, default=None)
