from dataclasses import dataclass
from decimal import Decimal

from stonemason.rates import rate


@dataclass
class Piece:
    stone: str
    width_cm: int
    height_cm: int
    letters: int = 0

    @property
    def area(self):
        return Decimal(self.width_cm * self.height_cm) / 10_000

    def price(self):
        cutting = rate(self.stone) * self.area
        return (cutting + 4 * self.letters).quantize(Decimal("0.01"))
