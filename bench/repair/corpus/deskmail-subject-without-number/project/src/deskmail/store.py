from dataclasses import dataclass, field


@dataclass
class Ticket:
    number: int
    title: str
    sender: str
    messages: list[str] = field(default_factory=list)
    open: bool = True


class Store:
    def __init__(self):
        self._tickets: dict[int, Ticket] = {}

    def create(self, title: str, sender: str) -> Ticket:
        number = 1000 + len(self._tickets) + 1
        self._tickets[number] = Ticket(number, title, sender)
        return self._tickets[number]

    def find(self, number: int) -> Ticket | None:
        return self._tickets.get(number)

    def __len__(self):
        return len(self._tickets)
