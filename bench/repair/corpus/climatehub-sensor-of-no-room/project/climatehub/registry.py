import logging

from climatehub.rooms import Room

log = logging.getLogger(__name__)


class Registry:
    """Which sensor hangs in which room; a sensor that nobody has assigned counts for the fallback room."""

    def __init__(self, fallback: Room):
        self.fallback = fallback
        self._rooms = {}
        self._reported = set()

    def assign(self, sensor, room):
        self._rooms[sensor] = room

    def unassign(self, sensor):
        return self._rooms.pop(sensor, None)

    def room_of(self, sensor):
        room = self._rooms.get(sensor)
        if room is not None:
            return room
        if sensor not in self._reported:
            self._reported.add(sensor)
            log.warning("sensor %s is not assigned, it counts for %s", sensor, self.fallback.name)
