"""The way out: the original standard output, which the tests themselves no longer reach."""

import json
import os
import threading


class Channel:
    """Writes records as lines of `nonce + JSON`. Children of the test process do not inherit it."""

    def __init__(self, descriptor, nonce):
        self._descriptor = descriptor
        self._nonce = nonce.encode("ascii")
        self._lock = threading.RLock()
        self._owner = os.getpid()

    def send(self, kind, **fields):
        # A forked child carries a copy of everything; only the process that was started speaks.
        if os.getpid() != self._owner:
            return
        fields["kind"] = kind
        line = self._nonce + json.dumps(fields, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
        with self._lock:
            view = memoryview(line)
            while view:
                view = view[os.write(self._descriptor, view) :]


def take_standard_output():
    """Keeps the standard output for records; whatever is printed from now on goes to the standard error output."""
    descriptor = os.dup(1)
    os.dup2(2, 1)
    return descriptor
