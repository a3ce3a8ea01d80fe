from datetime import datetime

import pytest
from fastapi.testclient import TestClient

from app.db import Base, SessionLocal, engine, init_db
from app.main import app
from app.models import Fence, Position, Tracker


@pytest.fixture(autouse=True)
def tables():
    init_db()
    yield
    Base.metadata.drop_all(engine)


def test_inside_and_outside():
    with SessionLocal() as db:
        db.add(Fence(name="yard", lat=52.0, lon=5.0, radius_m=500))
        for serial, lat in (("in", 52.001), ("out", 52.1)):
            tracker = Tracker(serial=serial, label=serial)
            tracker.positions.append(Position(lat=lat, lon=5.0, at=datetime(2026, 5, 1)))
            db.add(tracker)
        db.commit()
    client = TestClient(app)
    assert client.get("/trackers/in/inside/yard").json() == {"fence": "yard", "inside": True}
    assert client.get("/trackers/out/inside/yard").json() == {"fence": "yard", "inside": False}
    assert client.get("/trackers/in/inside/moon").status_code == 404


def test_silent_tracker_has_no_position():
    with SessionLocal() as db:
        db.add(Tracker(serial="new", label="new"))
        db.commit()
    client = TestClient(app)
    assert client.get("/trackers/new/position").json() == {"detail": "No position yet"}
    assert client.get("/trackers/new/history").json() == []
