from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    given: str
    family: str = ""
    mail: str = ""
    commits: int = 0

    @property
    def name(self):
        return f"{self.given} {self.family}".strip()

    @property
    def sort_key(self):
        return (self.family or self.given).casefold(), self.given.casefold()
