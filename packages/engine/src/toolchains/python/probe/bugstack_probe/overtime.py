"""Ends a single test that does not end by itself, so that the tests after it are run all the same."""

import signal
import threading

#: Where one test does not end, others often do not either: each of them gets this share of the time.
SHARE_AFTERWARDS = 0.25
#: Raised again for as long as the test goes on: it may have caught the first one.
INTERVAL = 0.5


class TestDidNotEnd(BaseException):
    """Not an ordinary exception, so that ordinary handlers let it through."""

    __module__ = "builtins"


class Limit:
    """Processor time of each test, in seconds, less once a test used it up; None for no limit."""

    def __init__(self, seconds):
        usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
        self._seconds = seconds if usable else None
        self._share = 1
        self._running = False

    def begin(self):
        if self._seconds is None:
            return
        self._running = True
        signal.signal(signal.SIGPROF, self._ring)
        signal.setitimer(signal.ITIMER_PROF, self._seconds * self._share, INTERVAL)

    def end(self):
        if self._seconds is None:
            return
        self._running = False
        signal.setitimer(signal.ITIMER_PROF, 0)

    def _ring(self, _number, _frame):
        if self._running:
            limit = self._seconds * self._share
            self._share = SHARE_AFTERWARDS
            raise TestDidNotEnd("the test did not end within %.1f s of processor time" % limit)
