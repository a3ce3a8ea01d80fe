import functools
import logging
import time

log = logging.getLogger("coop")


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        log.debug("%s is called", function.__name__)
        return function(*args, **kwargs)

    return wrapper


def timed(function):
    """Tells how long a function took."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            function(*args, **kwargs)
        finally:
            log.info("%s took %.3f s", function.__name__, time.perf_counter() - started)

    return wrapper
