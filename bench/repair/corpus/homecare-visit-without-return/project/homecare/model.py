from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class Visit:
    id: str
    client: str
    day: date
    nurse: str | None = None

    def on(self, day):
        return replace(self, day=day)

    def by(self, nurse):
        return replace(self, nurse=nurse)

    def as_json(self):
        return {"id": self.id, "client": self.client, "day": self.day.isoformat(), "nurse": self.nurse}
