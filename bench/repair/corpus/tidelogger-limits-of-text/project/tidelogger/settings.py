"""Settings of the station. All levels are whole centimetres."""

import configparser
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    name: str
    zero: int
    high: int
    low: int


def read(path="settings.ini"):
    parser = configparser.ConfigParser()
    parser.read(path)
    return Settings(
        name=parser.get("station", "name"),
        zero=parser.getint("station", "zero"),
        high=parser.get("alarm", "high"),
        low=parser.getint("alarm", "low"),
    )
