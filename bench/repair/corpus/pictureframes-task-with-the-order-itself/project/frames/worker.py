"""Tasks run at once here; in production the queue takes them."""
import functools

DONE = []


def task(function):
    @functools.wraps(function)
    def delay(*arguments):
        result = function(*arguments)
        DONE.append((function.__name__, result))
        return result

    function.delay = delay
    return function
