from flask import abort, make_response, jsonify, request


def bad_request(message):
    abort(make_response(jsonify(error=message), 400))


def whole(name, default):
    """A whole number of the query, at least one."""
    text = request.args.get(name)
    if text is None:
        return default
    if not text.isdecimal() or int(text) < 1:
        bad_request(f"{name} must be a whole number, 1 or more")
    return int(text)


def choice(name, choices):
    value = request.args.get(name, choices[0])
    if value not in choices:
        bad_request(f"{name} must be one of {', '.join(choices)}")
    return value
