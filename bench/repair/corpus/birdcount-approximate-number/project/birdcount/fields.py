"""Fields of the observers' form."""


class FieldError(Exception):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def hours(form):
    text = form.get("hours", "").strip().replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        raise FieldError("hours", "not a number") from None
    if value <= 0:
        raise FieldError("hours", "must be more than 0")
    return value


def count(form):
    value = int(form.get("count", "").strip())
    if value < 1:
        raise FieldError("count", "must be at least 1")
    return value


def species(form, known):
    name = form.get("species", "").strip().lower()
    if name not in known:
        raise FieldError("species", "not on the list")
    return name
