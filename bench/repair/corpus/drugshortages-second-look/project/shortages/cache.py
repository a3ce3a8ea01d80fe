"""What we need of memcached's client: keys are text, values are bytes, and after a while they are gone."""

import time


class Cache:
    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._values: dict[str, tuple[float, bytes]] = {}

    def get(self, key: str) -> bytes | None:
        until, value = self._values.get(key, (0.0, b""))
        return value if until > self._clock() else None

    def set(self, key: str, value: str | bytes, seconds: float = 300) -> None:
        if isinstance(value, str):
            value = value.encode()
        self._values[key] = (self._clock() + seconds, value)

    def clear(self) -> None:
        self._values.clear()


cache = Cache()
