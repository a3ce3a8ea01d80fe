import os
from contextlib import contextmanager


class Busy(Exception):
    pass


@contextmanager
def claimed(path, enabled=True):
    """Keeps others from the roll meanwhile; where it is not enabled, nothing is claimed."""
    if not enabled:
        return
    lock = f"{path}.lock"
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        raise Busy(path) from None
    try:
        yield lock
    finally:
        os.unlink(lock)
