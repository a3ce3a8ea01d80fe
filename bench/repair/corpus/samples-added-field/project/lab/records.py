import dataclasses
from dataclasses import dataclass


def known(cls, given):
    """Of what the service answers, the fields of a record: it adds others when it likes."""
    names = {field.name for field in dataclasses.fields(cls)}
    return {key: value for key, value in given.items() if key in names}


@dataclass
class Device:
    serial: str
    room: str

    @classmethod
    def from_api(cls, given):
        return cls(**known(cls, given))


@dataclass
class Sample:
    id: int
    kind: str
    device: str
    result: float | None = None

    @classmethod
    def from_api(cls, given):
        return cls(**given)
