from datetime import datetime, timezone

import pytest
from fastapi.testclient import TestClient

from bridgeopenings.main import app, log
from bridgeopenings.times import parse_utc

client = TestClient(app)


@pytest.fixture(autouse=True)
def empty():
    log.openings.clear()
    log.passages.clear()


def test_times():
    assert parse_utc("2026-05-04T10:15:00Z") == datetime(2026, 5, 4, 10, 15, tzinfo=timezone.utc)
    assert parse_utc("2026-05-04T10:15:00.5Z").microsecond == 500_000


def test_openings():
    for start, end in (("10:00:00", "10:12:00"), ("11:00:00", "11:08:00")):
        body = {"bridge": "north", "starts": f"2026-05-04T{start}Z", "ends": f"2026-05-04T{end}Z"}
        assert client.post("/openings", json=body).status_code == 201
    assert client.get("/totals").json() == {"north": 20}


def test_impossible():
    body = {"bridge": "north", "starts": "2026-05-04T10:00:00Z", "ends": "2026-05-04T09:00:00Z"}
    assert client.post("/openings", json=body).status_code == 422


def test_passage():
    answer = client.post("/passages", json={"ship": "Aurora", "at": "2026-05-04T10:15:00.250Z"})
    assert answer.json() == {"ship": "Aurora", "at": "2026-05-04T10:15:00.250000+00:00"}
