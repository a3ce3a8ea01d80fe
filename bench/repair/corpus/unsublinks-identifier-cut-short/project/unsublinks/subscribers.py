"""Who gets the newsletter, by the identifier that stands in the links of their mails."""
from dataclasses import dataclass, field
from uuid import UUID


@dataclass
class Subscriber:
    id: UUID
    mail: str
    lists: set[str] = field(default_factory=lambda: {"news", "offers"})


_ALL: dict[UUID, Subscriber] = {}


def add(subscriber: Subscriber) -> None:
    _ALL[subscriber.id] = subscriber


def by_id(identifier: UUID) -> Subscriber | None:
    return _ALL.get(identifier)


add(Subscriber(UUID("7d0a1c1e-58f2-4f0c-9b3e-0d1f8c5b2a11"), "ida@example.org"))
