"""Counts requests per route and minute, so that the server can tell silence from absence of traffic."""

from __future__ import annotations

import threading
import time
from typing import Any, Callable, Dict, List, Tuple

_MOST_ENTRIES = 2_000
OTHER_ROUTES = "*"

_Key = Tuple[int, str, str]


class RouteCounts:
    """Totals per minute, method and route template. Routes beyond a bound are counted together."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._entries: Dict[_Key, List[int]] = {}

    def add(self, method: str, route: str, failed: bool, observed: bool) -> bool:
        """Counts one request; True when it is the first since the last ``take``."""
        key = (int(self._clock() // 60), method[:20] or "GET", route[:1_024] or OTHER_ROUTES)
        with self._lock:
            first = not self._entries
            if key not in self._entries and len(self._entries) >= _MOST_ENTRIES:
                key = (key[0], key[1], OTHER_ROUTES)
            entry = self._entries.setdefault(key, [0, 0, 0])
            entry[0] += 1
            entry[1] += failed
            entry[2] += observed
            return first

    def take(self) -> List[Dict[str, Any]]:
        """What was counted since the last call, in the form of the protocol."""
        with self._lock:
            entries, self._entries = self._entries, {}
        return [
            {
                "minute": time.strftime("%Y-%m-%dT%H:%M:00Z", time.gmtime(minute * 60)),
                "method": method,
                "route": route,
                "total": total,
                "failed": failed,
                "observed": observed,
            }
            for (minute, method, route), (total, failed, observed) in entries.items()
        ]

    def __bool__(self) -> bool:
        return bool(self._entries)
