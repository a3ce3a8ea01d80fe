class Malformed(Exception):
    """Something that a client typed does not have the form that it should have."""

    def __init__(self, field: str, value: str):
        super().__init__(f"{field} is malformed: {value!r}")
        self.field = field
        self.value = value
