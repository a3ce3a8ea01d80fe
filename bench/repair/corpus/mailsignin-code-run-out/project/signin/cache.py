import time
from typing import Any, Optional


class Cache:
    """Values that run out. Stands in for Redis while we have a single instance."""

    def __init__(self, clock=time.monotonic):
        self._clock = clock
        self._values: dict[str, tuple[Any, float]] = {}

    def put(self, key: str, value: Any, seconds: float) -> None:
        self._values[key] = (value, self._clock() + seconds)

    def get(self, key: str) -> Optional[Any]:
        value, until = self._values.get(key, (None, 0))
        if self._clock() >= until:
            self._values.pop(key, None)
            return None
        return value

    def drop(self, key: str) -> None:
        self._values.pop(key, None)
