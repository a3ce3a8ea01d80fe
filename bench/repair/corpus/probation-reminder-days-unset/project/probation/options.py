import os


def remind_days():
    return int(os.environ.get("REMIND_DAYS"))


def max_calls():
    return int(os.environ.get("REMIND_MAX_CALLS", "40"))


def office():
    """The one office to remind for; None: all of them."""
    return os.environ.get("REMIND_OFFICE") or None
