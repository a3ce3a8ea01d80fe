"""Reading of query arguments. What a visitor mistypes is the visitor's fault: BadArgument becomes a 400."""

from flask import request


class BadArgument(Exception):
    def __init__(self, name, text):
        super().__init__(f"{name}: {text!r} is not understood")


def number(name, default):
    """A whole number from the query."""
    text = request.args.get(name)
    if text is None or not text.strip():
        return default
    try:
        return int(text)
    except ValueError:
        raise BadArgument(name, text) from None


def choice(name, allowed, default):
    text = request.args.get(name, default)
    if text not in allowed:
        raise BadArgument(name, text)
    return text
