"""Background work. In production a worker takes the queue; in tests and on small sites it is run at once."""
import functools


class Task:
    def __init__(self, function):
        self._function = function
        functools.update_wrapper(self, function)

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def delay(self, *args, **kwargs):
        return self._function(*args, **kwargs)


def task(function):
    return Task(function)
