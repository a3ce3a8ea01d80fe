import time

from serverroom.chat import post

PAUSE = 30 * 60

_last = None
_held_back = 0


def alarm(text, send=post, clock=time.monotonic):
    """Sends this, unless the last alarm was less than the pause ago."""
    now = clock()
    if _last is not None and now - _last < PAUSE:
        hold_back()
        return False
    send(text)
    _last = now
    return True


def hold_back():
    global _held_back
    _held_back += 1


def held_back():
    """How many alarms were not sent."""
    return _held_back
