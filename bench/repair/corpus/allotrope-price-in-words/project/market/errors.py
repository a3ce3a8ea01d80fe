class BadInput(Exception):
    """What the client sent cannot be used."""

    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message
