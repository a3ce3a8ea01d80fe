from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import datetime

from incidentlog.clock import utcnow


@dataclass
class Incident:
    id: int
    service: str
    summary: str
    opened_at: datetime
    resolved_at: datetime | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None


class IncidentRepository:
    def __init__(self) -> None:
        self._ids = itertools.count(1)
        self._items: dict[int, Incident] = {}

    def add(self, service: str, summary: str, opened_at: datetime | None = None) -> Incident:
        incident = Incident(next(self._ids), service, summary, opened_at or utcnow())
        self._items[incident.id] = incident
        return incident

    def get(self, incident_id: int) -> Incident | None:
        return self._items.get(incident_id)

    def search(
        self,
        service: str | None = None,
        since: datetime | None = None,
        open_only: bool = False,
    ) -> list[Incident]:
        found = list(self._items.values())
        if service:
            found = [i for i in found if i.service == service]
        if since is not None:
            found = [i for i in found if i.opened_at >= since]
        if open_only:
            found = [i for i in found if i.is_open]
        return sorted(found, key=lambda i: i.opened_at, reverse=True)
