import json


class Limits:
    def __init__(self, default, springs):
        self.default = default
        self.springs = springs

    @classmethod
    def load(cls, path):
        with open(path) as file:
            given = json.load(file)
        return cls(given["default"], given["springs"])

    def of(self, spring):
        """The limits that count for the spring."""
        return self.springs.get(spring, self.default)
