from dataclasses import dataclass

CENTIMETRES = {"cm": 1, "mm": 0.1, "in": 2.54}


@dataclass(frozen=True)
class Length:
    value: float
    unit: str = "cm"

    @property
    def centimetres(self) -> float:
        return self.value * CENTIMETRES[self.unit]


@dataclass(frozen=True)
class Gauge:
    """Stitches and rows on ten centimetres."""

    stitches: float
    rows: float
    repeat: int | None = None


def nearest_multiple(count: int, of: int) -> int:
    return max(round(count / of), 1) * of


def stitches_for(length: Length, gauge: Gauge) -> int:
    """Stitches for a length, as a multiple of the repeat where there is one."""
    count = round(length.centimetres * gauge.stitches / 10)
    if gauge.repeat:
        return nearest_multiple(count, gauge.repeat)


def rows_for(length: Length, gauge: Gauge) -> int:
    return round(length.centimetres * gauge.rows / 10)
