class Invalid(Exception):
    """Input that we do not take; the middleware tells the client which field it was."""

    def __init__(self, field, message):
        super().__init__(message)
        self.field = field


def text(data, name, *, required=True, longest=120):
    value = data[name].strip()
    if required and not value:
        raise Invalid(name, "This field is required.")
    if len(value) > longest:
        raise Invalid(name, f"At most {longest} characters.")
    return value
