from datetime import datetime, timezone

import pytest
from fastapi.testclient import TestClient

from fleettrack import api, clock
from fleettrack.pings import PingLog


@pytest.fixture
def client(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 2, 3, 9, 0, tzinfo=timezone.utc))
    monkeypatch.setattr(api, "log", PingLog())
    return TestClient(api.app, raise_server_exceptions=False)


def ping(at, vehicle):
    return {"vehicle": vehicle, "at": at, "lat": 48.1, "lon": 16.2}


def test_a_time_without_offset_is_in_utc(client):
    assert client.post("/pings", json=ping("2026-02-03T08:15:00", "van-12")).status_code == 202
    response = client.get("/vehicles/VAN-12")
    assert response.status_code == 200
    assert response.json() == {"vehicle": "VAN-12", "position": [48.1, 16.2], "minutes": 45, "state": "silent"}


def test_old_and_new_trackers_in_one_list(client):
    client.post("/pings", json=ping("2026-02-03T08:15:00", "old"))
    client.post("/pings", json=ping("2026-02-03T08:20:00Z", "new"))
    client.post("/pings", json=ping("2026-02-03T10:10:00+02:00", "south"))
    response = client.get("/vehicles")
    assert response.status_code == 200
    assert response.json() == {"newest_first": ["NEW", "OLD", "SOUTH"]}
    assert client.get("/vehicles/SOUTH").json()["minutes"] == 50
    assert client.post("/pings", json=ping("yesterday", "x")).status_code == 422
