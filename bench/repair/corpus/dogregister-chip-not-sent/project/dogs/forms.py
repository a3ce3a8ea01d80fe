class BadInput(Exception):
    def __init__(self, field):
        super().__init__(field)
        self.field = field


def required(request, field):
    """The text of a field of the form. Raises BadInput, which is answered with 400, where it is absent or blank."""
    value = request.POST.get(field, "").strip()
    if not value:
        raise BadInput(field)
    return value
