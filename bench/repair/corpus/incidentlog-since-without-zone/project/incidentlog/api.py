from datetime import datetime

from fastapi import APIRouter, FastAPI, HTTPException, Query
from pydantic import BaseModel

from incidentlog.clock import as_utc, utcnow
from incidentlog.repository import Incident, IncidentRepository

repository = IncidentRepository()
router = APIRouter(prefix="/incidents")


class NewIncident(BaseModel):
    service: str
    summary: str
    opened_at: datetime | None = None


class Resolution(BaseModel):
    at: datetime | None = None
    note: str = ""


def to_json(incident: Incident) -> dict:
    return {
        "id": incident.id,
        "service": incident.service,
        "summary": incident.summary,
        "opened_at": incident.opened_at.isoformat(),
        "open": incident.is_open,
    }


@router.post("", status_code=201)
def create(body: NewIncident) -> dict:
    opened_at = as_utc(body.opened_at) if body.opened_at else None
    return to_json(repository.add(body.service, body.summary, opened_at))


@router.get("")
def search(
    service: str | None = None,
    since: datetime | None = None,
    open_only: bool = Query(False, alias="open"),
) -> list[dict]:
    return [to_json(i) for i in repository.search(service, since, open_only)]


@router.post("/{incident_id}/resolve")
def resolve(incident_id: int, body: Resolution) -> dict:
    incident = repository.get(incident_id)
    if incident is None:
        raise HTTPException(404, "no such incident")
    resolved_at = as_utc(body.at) if body.at else utcnow()
    if resolved_at < incident.opened_at:
        raise HTTPException(422, "resolved before it was opened")
    incident.resolved_at = resolved_at
    if body.note:
        incident.notes.append(body.note)
    return to_json(incident)


app = FastAPI()
app.include_router(router)
