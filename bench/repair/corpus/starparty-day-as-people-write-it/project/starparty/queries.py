"""What visitors may ask for, read from the query of a request."""

from datetime import date

from flask import request

from starparty.errors import BadQuery


def whole_number(name, default, least, most):
    text = request.args.get(name)
    if text is None:
        return default
    try:
        number = int(text)
    except ValueError:
        raise BadQuery(name, "must be a whole number") from None
    if not least <= number <= most:
        raise BadQuery(name, f"must lie between {least} and {most}")
    return number


def one_of(name, choices):
    text = request.args.get(name, choices[0])
    if text not in choices:
        raise BadQuery(name, "must be one of " + ", ".join(choices))
    return text


def day(name):
    """A day such as 2025-08-12; today where none is asked for."""
    text = request.args.get(name)
    if not text:
        return date.today()
    return date.fromisoformat(text)
