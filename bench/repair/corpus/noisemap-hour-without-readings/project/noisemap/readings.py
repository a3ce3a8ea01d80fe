from collections import defaultdict
from datetime import datetime
from typing import NamedTuple


class Reading(NamedTuple):
    at: datetime
    db: float


class Readings:
    def __init__(self):
        self._of_sensor = defaultdict(list)

    def add(self, sensor, readings):
        self._of_sensor[sensor].extend(readings)
        self._of_sensor[sensor].sort()

    def knows(self, sensor):
        return sensor in self._of_sensor

    def of_hour(self, sensor, hour):
        return [one for one in self._of_sensor[sensor] if one.at.replace(minute=0, second=0, microsecond=0) == hour]
