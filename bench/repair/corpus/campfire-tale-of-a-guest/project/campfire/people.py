from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    id: int
    name: str


SESSIONS = {"s-ann": Person(1, "Ann"), "s-bo": Person(2, "Bo")}
