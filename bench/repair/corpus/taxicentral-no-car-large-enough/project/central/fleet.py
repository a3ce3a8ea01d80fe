from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass
class Car:
    number: int
    seats: int
    place: tuple[float, float]
    ramp: bool = False
    busy: bool = False

    def distance(self, place) -> float:
        return math.dist(self.place, place)


@dataclass
class Call:
    name: str
    place: tuple[float, float]
    people: int = 1
    wheelchair: bool = False


@dataclass
class Fleet:
    cars: list[Car] = field(default_factory=list)

    def free(self) -> list[Car]:
        return [car for car in self.cars if not car.busy]
