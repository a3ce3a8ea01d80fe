from lapidary.errors import Refused


def required(given, field):
    if not given.get(field):
        raise Refused(field, f"{field} is missing")
    return given[field]


def choice(kind, given, field):
    """A member of the enumeration by its value, in whatever case."""
    text = str(required(given, field)).strip().lower()
    for member in kind:
        if member.value == text:
            return member
    raise Refused(field, f"{field} must be one of {', '.join(member.value for member in kind)}")


def carats(given):
    try:
        found = float(required(given, "carats"))
    except (TypeError, ValueError):
        raise Refused("carats", "carats must be a number") from None
    if found <= 0:
        raise Refused("carats", "carats must be more than zero")
    return found
