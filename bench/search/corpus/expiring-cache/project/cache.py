"""A cache whose values live for some seconds."""

import time


class ExpiringCache:
    def __init__(self, seconds, clock=time.monotonic):
        if seconds <= 0:
            raise ValueError("values must live for some time")
        self._seconds = seconds
        self._clock = clock
        self._values = {}
        self._deadlines = {}

    def put(self, key, value):
        if key not in self._values:
            self._deadlines[key] = self._clock() + self._seconds
        self._values[key] = value

    def get(self, key, default=None):
        if key not in self._values:
            return default
        if self._clock() >= self._deadlines[key]:
            self.drop(key)
            return default
        return self._values[key]

    def drop(self, key):
        self._values.pop(key, None)
        self._deadlines.pop(key, None)

    def purge(self):
        """Forgets what is too old, and tells how much that was."""
        now = self._clock()
        old = [key for key, deadline in self._deadlines.items() if deadline <= now]
        for key in old:
            self.drop(key)
        return len(old)

    def __len__(self):
        return len(self._values)
