from packplanner.models import Box

BOXES = [
    Box(code="S1", name="Small", litres=4, cents=60),
    Box(code="S2", name="Small", litres=6, cents=80),
    Box(code="M1", name="Medium", litres=15, cents=110),
    Box(code="L1", name="Large", litres=40, cents=190),
]


class NoBox(Exception):
    pass


def smallest_for(litres: float) -> Box:
    for box in BOXES:
        if litres <= box.litres:
            return box
    raise NoBox(f"nothing holds {litres:g} litres")
