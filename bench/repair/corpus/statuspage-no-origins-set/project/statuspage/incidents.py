from dataclasses import dataclass, field
from datetime import datetime, timezone
from itertools import count


@dataclass
class Incident:
    id: int
    region: str
    text: str
    began: datetime
    ended: datetime | None = None


@dataclass
class Incidents:
    known: list[Incident] = field(default_factory=list)
    _ids: count = field(default_factory=lambda: count(1))

    def report(self, region: str, text: str) -> Incident:
        incident = Incident(next(self._ids), region, text, datetime.now(timezone.utc))
        self.known.append(incident)
        return incident

    def end(self, incident_id: int) -> None:
        for incident in self.known:
            if incident.id == incident_id:
                incident.ended = datetime.now(timezone.utc)

    def going_on(self) -> list[Incident]:
        return [incident for incident in self.known if incident.ended is None]
