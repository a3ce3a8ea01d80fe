from datetime import datetime, timezone

import pytest
from fastapi.testclient import TestClient

from fleettrack import api, clock
from fleettrack.pings import PingLog


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 3, 9, 0, tzinfo=timezone.utc))
    monkeypatch.setattr(api, "log", PingLog())
    return TestClient(api.app)


def ping(at, vehicle="van-1"):
    return {"vehicle": vehicle, "at": at, "lat": "48.1", "lon": "16.2"}


def test_driving(client):
    assert client.post("/pings", json=ping("2026-02-03T08:45:00+00:00")).status_code == 202
    assert client.get("/vehicles/VAN-1").json() == {
        "vehicle": "VAN-1",
        "position": [48.1, 16.2],
        "minutes": 15,
        "state": "driving",
    }


def test_silent(client):
    client.post("/pings", json=ping("2026-02-03T07:00:00Z"))
    assert client.get("/vehicles/VAN-1").json()["state"] == "silent"


def test_order(client):
    client.post("/pings", json=ping("2026-02-03T07:00:00Z", "a"))
    client.post("/pings", json=ping("2026-02-03T09:30:00+02:00", "b"))
    assert client.get("/vehicles").json() == {"newest_first": ["B", "A"]}


def test_refused(client):
    assert client.post("/pings", json=ping("yesterday")).status_code == 422
    assert client.get("/vehicles/VAN-9").status_code == 404
