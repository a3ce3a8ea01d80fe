from datetime import datetime

import pytest
from fastapi.testclient import TestClient

from app.db import Base, SessionLocal, engine, init_db
from app.main import app
from app.models import Fence, Position, Tracker


@pytest.fixture
def client():
    init_db()
    with SessionLocal() as db:
        db.add(Fence(name="yard", lat=52.0, lon=5.0, radius_m=500))
        db.add(Tracker(serial="new", label="new"))
        old = Tracker(serial="old", label="old")
        old.positions.append(Position(lat=10.0, lon=5.0, at=datetime(2026, 5, 1)))
        old.positions.append(Position(lat=52.0, lon=5.0, at=datetime(2026, 5, 2)))
        db.add(old)
        db.commit()
    yield TestClient(app, raise_server_exceptions=False)
    Base.metadata.drop_all(engine)


def test_a_silent_tracker_is_neither_inside_nor_outside(client):
    answer = client.get("/trackers/new/inside/yard")
    assert answer.status_code == 404
    assert "osition" in answer.json()["detail"]


def test_the_others(client):
    assert client.get("/trackers/old/inside/yard").json()["inside"] is True
    assert client.get("/trackers/new/inside/moon").json() == {"detail": "Fence not found"}
    assert client.get("/trackers/none/inside/yard").json() == {"detail": "Tracker not found"}
    assert client.get("/trackers/new/history").json() == []
