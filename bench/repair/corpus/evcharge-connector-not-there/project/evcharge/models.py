from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Connector:
    number: int
    plug: str
    session: str | None = None

    @property
    def busy(self) -> bool:
        return self.session is not None


@dataclass
class Station:
    id: str
    place: str
    connectors: list[Connector] = field(default_factory=list)

    def connector(self, number: int) -> Connector | None:
        for connector in self.connectors:
            if connector.number == number:
                return connector
        return None

    def free_connectors(self) -> list[Connector]:
        return [connector for connector in self.connectors if not connector.busy]
