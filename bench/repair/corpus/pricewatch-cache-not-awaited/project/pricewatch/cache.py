import asyncio
import time


class Cache:
    """Keeps answers for a while. One task at a time may look at it."""

    def __init__(self, seconds, clock=time.monotonic):
        self._seconds = seconds
        self._clock = clock
        self._held = {}
        self._lock = asyncio.Lock()

    async def get(self, key):
        async with self._lock:
            found = self._held.get(key)
            if found is None or self._clock() - found[0] > self._seconds:
                return None
            return found[1]

    async def put(self, key, value):
        async with self._lock:
            self._held[key] = (self._clock(), value)
