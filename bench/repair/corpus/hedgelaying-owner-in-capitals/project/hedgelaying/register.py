import json
from dataclasses import dataclass


@dataclass
class Owner:
    farm: str
    name: str
    mail: str
    rate: float


class Register:
    """Owners by the names of their farms."""

    def __init__(self, owners=()):
        self._owners = {}
        for owner in owners:
            self.add(owner)

    @classmethod
    def load(cls, path):
        with open(path) as file:
            return cls(Owner(**one) for one in json.load(file))

    def add(self, owner):
        self._owners[owner.farm.lower()] = owner

    def remove(self, farm):
        self._owners.pop(farm.lower(), None)

    def owner_of(self, farm):
        return self._owners.get(farm)

    def __contains__(self, farm):
        return farm.lower() in self._owners
