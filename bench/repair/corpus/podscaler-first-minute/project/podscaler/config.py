import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Deployment:
    name: str
    replicas: int
    min: int
    max: int
    # Percent of a processor that one replica should be at.
    target: float
    samples: list = field(default_factory=list)
    paused: bool = False


@dataclass(frozen=True)
class Config:
    window: int
    deployments: list


def load(path):
    with open(path) as file:
        raw = json.load(file)
    return Config(raw.get("window", 60), [Deployment(**one) for one in raw["deployments"]])
