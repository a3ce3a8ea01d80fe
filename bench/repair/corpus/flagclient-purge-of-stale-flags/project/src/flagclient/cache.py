import time
from typing import Any, Callable, Dict, Optional, Tuple


class TTLCache:
    """A cache whose entries live for ``ttl`` seconds."""

    def __init__(self, ttl: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.ttl = ttl
        self._clock = clock
        self._entries: Dict[str, Tuple[float, Any]] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, key: str) -> Optional[Any]:
        entry = self._entries.get(key)
        if entry is None:
            return None
        stored_at, value = entry
        if self._clock() - stored_at > self.ttl:
            return None
        return value

    def put(self, key: str, value: Any) -> None:
        self._entries[key] = (self._clock(), value)

    def purge(self) -> int:
        """Drops what is stale and tells how much that was."""
        now = self._clock()
        dropped = 0
        for key, (stored_at, _) in self._entries.items():
            if now - stored_at > self.ttl:
                del self._entries[key]
                dropped += 1
        return dropped
