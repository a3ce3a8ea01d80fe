"""A queue of tasks as small as it can be: names and arguments, worked off in order."""

from collections import deque

_tasks = {}
_waiting = deque()


def task(function):
    _tasks[function.__name__] = function

    def delay(*args, **kwargs):
        _waiting.append((function.__name__, args, kwargs))

    function.delay = delay
    return function


def work():
    """Does all that waits; the number of tasks done."""
    done = 0
    while _waiting:
        name, args, kwargs = _waiting.popleft()
        _tasks[name](*args, **kwargs)
        done += 1
    return done
