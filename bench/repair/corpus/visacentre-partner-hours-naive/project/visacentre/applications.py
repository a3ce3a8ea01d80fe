from dataclasses import dataclass
from datetime import datetime


@dataclass
class Application:
    number: str
    agency: str
    submitted: datetime
    decided: datetime | None = None


class Applications:
    def __init__(self):
        self._by_number: dict[str, Application] = {}

    def add(self, application: Application) -> None:
        self._by_number[application.number] = application

    def find(self, number: str) -> Application | None:
        return self._by_number.get(number)

    def undecided(self) -> list[Application]:
        return [one for one in self._by_number.values() if one.decided is None]
