from datetime import datetime, timezone

from fastapi.testclient import TestClient

from presspass.main import app
from presspass.storage import Event, SessionLocal

with SessionLocal() as db:
    db.add(Event(title="Budget speech", deadline=datetime(2099, 5, 1, 12, tzinfo=timezone.utc)))
    db.commit()

TestClient(app, raise_server_exceptions=False).post("/events/1/applications", json={"outlet": "Evening Post"})
