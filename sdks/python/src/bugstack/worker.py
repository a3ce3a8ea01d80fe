"""The thread that delivers in the background: bounded, started when first needed, safe across ``fork``."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque
from typing import Any, Callable, Deque, Optional

logger = logging.getLogger("bugstack")

QUEUE_CAPACITY = 100


class Worker:
    """Runs ``handle(item)`` for each queued item, and ``tick()`` every ``interval`` seconds while there is a reason.

    Items beyond the capacity are dropped: reporting must never take the memory of the application.
    """

    def __init__(self, handle: Callable[[Any], None], tick: Callable[[bool], None], interval: float) -> None:
        self._handle = handle
        self._tick = tick
        self._interval = interval
        self._reset()

    def _reset(self) -> None:
        self._condition = threading.Condition()
        self._queue: Deque[Any] = deque()
        self._thread: Optional[threading.Thread] = None
        self._pid = os.getpid()
        self._busy = False
        self._stopping = False
        self._due: Optional[float] = None

    def after_fork(self) -> None:
        """In a child process the thread does not exist; what was queued belongs to the parent."""
        self._reset()

    def submit(self, item: Any) -> bool:
        """Queues an item; False when the queue is full or closed."""
        with self._condition:
            if self._stopping or len(self._queue) >= QUEUE_CAPACITY:
                return False
            self._queue.append(item)
            self._condition.notify_all()
        return self._ensure_thread()

    def wake_later(self) -> None:
        """Asks for a tick one interval from now, unless one is due already."""
        with self._condition:
            if self._due is not None or self._stopping:
                return
            self._due = time.monotonic() + self._interval
            self._condition.notify_all()
        self._ensure_thread()

    def _ensure_thread(self) -> bool:
        if self._pid != os.getpid():
            self._pid = os.getpid()
            self._thread = None
        thread = self._thread
        if thread is not None and thread.is_alive():
            return True
        with self._condition:
            if self._thread is not None and self._thread.is_alive():
                return True
            thread = threading.Thread(target=self._run, name="bugstack", daemon=True)
            try:
                thread.start()
            except RuntimeError:  # the interpreter is shutting down: `shutdown` delivers what is left
                return True
            self._thread = thread
        return True

    def _run(self) -> None:
        while True:
            with self._condition:
                while not self._queue and not self._stopping and not self._is_due():
                    self._condition.wait(None if self._due is None else max(0.01, self._due - time.monotonic()))
                if self._stopping and not self._queue:
                    return
                item = self._queue.popleft() if self._queue else None
                tick = item is None and self._is_due()
                if tick:
                    self._due = None
                self._busy = True
            try:
                self._once(item, tick)
            finally:
                with self._condition:
                    self._busy = False
                    self._condition.notify_all()

    def _once(self, item: Any, tick: bool) -> None:
        try:
            if item is not None:
                self._handle(item)
            if tick:
                self._tick(False)
        except Exception:  # a defect of ours must not end the thread, nor reach the application
            logger.debug("bugstack: an item could not be delivered", exc_info=True)

    def _is_due(self) -> bool:
        return self._due is not None and time.monotonic() >= self._due

    def wait(self, seconds: float) -> bool:
        """Sleeps between two attempts; False at once when the worker is stopping."""
        until = time.monotonic() + seconds
        with self._condition:
            while not self._stopping:
                rest = until - time.monotonic()
                if rest <= 0:
                    return True
                self._condition.wait(rest)
        return False

    def flush(self, timeout: float) -> bool:
        """Waits until everything queued is handled, the last counts included; False when the time was too short."""
        self._tick(True)
        until = time.monotonic() + timeout
        with self._condition:
            while self._queue or self._busy:
                rest = until - time.monotonic()
                if rest <= 0:
                    return False
                self._condition.wait(rest)
        return True

    def shutdown(self, timeout: float) -> None:
        """Delivers what is left within the time, then ends the thread."""
        started = time.monotonic()
        thread = self._thread if self._pid == os.getpid() else None
        if thread is not None and thread.is_alive():
            self.flush(timeout)
        else:
            self._tick(True)
            thread = None
        with self._condition:
            self._stopping = True
            self._condition.notify_all()
        if thread is not None:
            thread.join(max(0.0, timeout - (time.monotonic() - started)))
        while thread is None and self._queue and time.monotonic() - started < timeout:
            self._once(self._queue.popleft(), False)
