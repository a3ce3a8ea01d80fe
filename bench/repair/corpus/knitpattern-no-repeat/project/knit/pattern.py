from dataclasses import dataclass

from knit.gauge import Gauge, Length, rows_for, stitches_for


@dataclass
class Pattern:
    name: str
    gauge: Gauge
    around: Length
    height: Length
    edge: int = 0

    @classmethod
    def from_dict(cls, raw: dict) -> "Pattern":
        return cls(
            raw["name"],
            Gauge(**raw["gauge"]),
            Length(**raw["around"]),
            Length(**raw["height"]),
            raw.get("edge", 0),
        )

    def cast_on(self) -> int:
        return stitches_for(self.around, self.gauge) + 2 * self.edge

    def rows(self) -> int:
        return rows_for(self.height, self.gauge)

    def yarn(self, metres_per_hundred: float = 1.6) -> int:
        """Metres of yarn, roughly."""
        return round(self.cast_on() * self.rows() * metres_per_hundred / 100)


def instructions(pattern: Pattern) -> str:
    return f"{pattern.name}: cast on {pattern.cast_on()}, knit {pattern.rows()} rows, about {pattern.yarn()} m of yarn"
