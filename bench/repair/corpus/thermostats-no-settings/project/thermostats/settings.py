import os
import tomllib
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    rooms: dict[str, float]
    interval: int


def load(env=os.environ) -> Settings:
    """The settings of the site; THERMOSTATS_CONFIG names their file."""
    path = env.get("THERMOSTATS_CONFIG", "thermostats.toml")
    with open(path, "rb") as file:
        given = tomllib.load(file)
    return Settings(given["rooms"], given.get("interval", 60))
