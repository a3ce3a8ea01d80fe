"""Hourly observations. Anything but the hour is missing now and then; the stations write n/a or nothing."""
from dataclasses import dataclass
from typing import Optional

MISSING = {"", "n/a", "-"}


@dataclass
class Observation:
    hour: str
    kp: Optional[float]
    bz: Optional[float]
    cloud: Optional[float]


def number(text):
    return None if text.strip().lower() in MISSING else float(text)


def parse(line):
    hour, kp, bz, cloud = line.rstrip("\n").split("\t")
    return Observation(hour, float(kp), number(bz), number(cloud))


def read(path):
    with open(path) as lines:
        next(lines)
        return [parse(line) for line in lines if line.strip()]
