from datetime import datetime, timedelta, timezone

import pytest
from fastapi.testclient import TestClient

from presspass import clock, deadlines
from presspass.main import app
from presspass.storage import Base, Event, SessionLocal, engine

client = TestClient(app)
NOON = datetime(2026, 5, 1, 12, tzinfo=timezone.utc)


@pytest.fixture(autouse=True)
def fresh():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)


def add(**fields):
    with SessionLocal() as db:
        db.add(Event(**fields))
        db.commit()


def test_has_passed():
    assert deadlines.has_passed(NOON, NOON + timedelta(seconds=1))
    assert not deadlines.has_passed(NOON, NOON)
    assert not deadlines.has_passed(None, NOON)


def test_show():
    add(title="Summit", deadline=clock.now() + timedelta(hours=5, minutes=1))
    assert client.get("/events/1").json() == {"title": "Summit", "hours_left": 5, "outlets": []}
    assert client.get("/events/2").status_code == 404


def test_apply():
    add(title="Summit")
    assert client.post("/events/1/applications", json={"outlet": "Radio 3"}).status_code == 201
    assert client.get("/events/1").json()["outlets"] == ["Radio 3"]
