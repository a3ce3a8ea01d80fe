class Annotated:
    """A person with remarks; whatever it does not have itself, the person has."""

    def __init__(self, person, remarks=()):
        self._person = person
        self.remarks = list(remarks)

    def __getattr__(self, name):
        return getattr(self._person, name)

    def __repr__(self):
        return f"Annotated({self.label()!r}, {self.remarks!r})"
