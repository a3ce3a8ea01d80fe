import time


class Cache:
    """Keeps records for a day, at most so many."""

    def __init__(self, seconds=86_400, limit=5_000, clock=time.monotonic):
        self.seconds = seconds
        self.limit = limit
        self.clock = clock
        self._rows = {}

    def get(self, key):
        row = self._rows.get(key)
        if row is None:
            return None
        kept_at, value = row
        if self.clock() - kept_at > self.seconds:
            del self._rows[key]
            return None
        return value

    def put(self, key, value):
        if len(self._rows) >= self.limit:
            self._rows.pop(next(iter(self._rows)))
        self._rows[key] = (self.clock(), value)
