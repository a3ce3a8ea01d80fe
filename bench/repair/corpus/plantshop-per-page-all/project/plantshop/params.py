from flask import request


class BadParameter(Exception):
    pass


def int_param(name, default, least=1, most=None):
    text = request.args.get(name)
    if text is None:
        return default
    try:
        number = int(text)
    except ValueError:
        raise BadParameter(f"{name} must be a number") from None
    if number < least:
        raise BadParameter(f"{name} must be at least {least}")
    return number if most is None else min(number, most)
