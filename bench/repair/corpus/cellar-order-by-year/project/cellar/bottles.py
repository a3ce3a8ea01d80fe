from dataclasses import asdict, dataclass


@dataclass
class Bottle:
    id: int
    name: str
    vintage: int | None = None  # sparkling wines often have none
    rating: float | None = None


def example():
    return [
        Bottle(1, "Aÿ Brut", None, 91.5),
        Bottle(2, "Barolo", 2016, 94.0),
        Bottle(3, "Chinon", 2019, None),
    ]


def line(bottle):
    return asdict(bottle)
