from dataclasses import dataclass, field
from datetime import datetime, timezone


@dataclass
class Device:
    serial: str
    model: str
    last_seen: datetime | None = None
    tags: list[str] = field(default_factory=list)


class Registry:
    def __init__(self):
        self._devices: dict[str, Device] = {}

    def enroll(self, serial, model, tags=()):
        """A device is known from here on, though it may take weeks until it is plugged in."""
        self._devices[serial] = Device(serial, model, tags=list(tags))
        return self._devices[serial]

    def heartbeat(self, serial, at):
        self._devices[serial].last_seen = at

    def all(self):
        return list(self._devices.values())

    def get(self, serial):
        return self._devices.get(serial)


def utc(*parts):
    return datetime(*parts, tzinfo=timezone.utc)
