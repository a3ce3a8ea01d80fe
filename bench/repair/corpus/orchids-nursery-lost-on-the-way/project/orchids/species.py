from dataclasses import dataclass


@dataclass(frozen=True)
class Care:
    """How a plant is kept. Days between waterings, °C at night."""

    water_every: int
    night: int
    shade: bool = False

    def warmer(self, degrees):
        return Care(self.water_every, self.night + degrees, self.shade)


UNKNOWN = Care(7, 18)
GENERA = {
    "phalaenopsis": Care(7, 18, shade=True),
    "cymbidium": Care(5, 12),
    "vanda": Care(1, 20),
}
