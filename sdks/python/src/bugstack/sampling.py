"""Sends the first of each failure at once and counts those that follow it within a window."""

from __future__ import annotations

import math
import threading
import time
from typing import Any, Callable, Dict, Hashable, List, Optional

_MOST_PLACES = 200

#: Seconds until the first report of what was held back; each further one waits twice as long, up to the window. So a
#: server hears soon how often something happens, and a flood costs it one small event now and then.
_FIRST_REPORT = 2.0


class _Place:
    __slots__ = ("until", "event", "more", "report_at", "pause", "window")

    def __init__(self, now: float, window: float) -> None:
        self.until = now + window
        self.window = window
        self.pause = min(_FIRST_REPORT, window)
        self.report_at = now + self.pause
        self.event: Optional[Dict[str, Any]] = None
        self.more = 0


class Sampler:
    """Remembers for each place of failure until when the window runs and how many were held back in it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most_per_minute: float = math.inf) -> None:
        self._clock = clock
        self._most_per_minute = most_per_minute
        self._minute = -math.inf
        self._in_minute = 0
        self._lock = threading.Lock()
        self._places: Dict[Hashable, _Place] = {}
        self._lost = 0

    def admit(self, place: Hashable, window: float) -> bool:
        """Whether this one is to be sent now. Otherwise it has been counted: for its place, or as lost."""
        now = self._clock()
        with self._lock:
            known = self._places.get(place)
            if window > 0 and known is not None and now < known.until:
                known.more += 1
                return False
            if self._is_too_many(now):
                if known is not None:
                    known.more += 1
                else:
                    self._lost += 1
                return False
            if window <= 0:
                return True
            if known is None and len(self._places) >= _MOST_PLACES:
                self._forget(now)
            fresh = _Place(now, window)
            if known is not None:
                # What was held back and not yet collected stays owed, at the pace that was reached.
                fresh.event, fresh.more = known.event, known.more
                fresh.report_at, fresh.pause = known.report_at, known.pause
            self._places[place] = fresh
            return True

    def _is_too_many(self, now: float) -> bool:
        if now - self._minute >= 60:
            self._minute, self._in_minute = now, 0
        if self._in_minute >= self._most_per_minute:
            return True
        self._in_minute += 1
        return False

    def remember(self, place: Hashable, event: Dict[str, Any]) -> None:
        """Keeps the event that was sent, to stand for those that follow it."""
        with self._lock:
            known = self._places.get(place)
            if known is not None:
                known.event = event

    def collect(self, everything: bool = False) -> List[Dict[str, Any]]:
        """Events that stand for what was held back and is due to be reported, with ``occurrences`` to add."""
        now = self._clock()
        owed: List[Dict[str, Any]] = []
        with self._lock:
            for place, known in list(self._places.items()):
                over = now >= known.until
                due = over or everything or now >= known.report_at
                if known.more and known.event is not None and due:
                    owed.append({"event": known.event, "occurrences": known.more})
                    known.more = 0
                    known.pause = min(2 * known.pause, known.window)
                    known.report_at = now + known.pause
                if over and not known.more:
                    del self._places[place]
        return owed

    def take_lost(self) -> int:
        """How many there were since the last call that no event will stand for: too many different ones in a minute."""
        with self._lock:
            lost, self._lost = self._lost, 0
        return lost

    def pending(self) -> bool:
        with self._lock:
            return any(known.more for known in self._places.values())

    def _forget(self, now: float) -> None:
        for place, known in list(self._places.items()):
            if now >= known.until and not known.more:
                del self._places[place]
        while len(self._places) >= _MOST_PLACES:
            self._lost += self._places.pop(next(iter(self._places))).more
