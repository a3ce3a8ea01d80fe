from dataclasses import dataclass, field


@dataclass
class Driver:
    name: str
    base_km: int
    speed: int = 60
    refused: set = field(default_factory=set)


def crew():
    return [Driver("Uwe", 2), Driver("Maja", 11), Driver("Sefa", 20, speed=80)]
