class Rejection(Exception):
    """What the client sent can't be taken; the middleware answers 400."""

    def __init__(self, field, why):
        super().__init__(f"{field}: {why}")
        self.field = field
        self.why = why


def required(form, field):
    value = form.get(field, "").strip()
    if not value:
        raise Rejection(field, "required")
    return value


def whole(form, field, least, most):
    text = required(form, field)
    if not text.isdecimal() or not least <= int(text) <= most:
        raise Rejection(field, f"must be from {least} to {most}")
    return int(text)
