from datetime import timezone

import pytest
from fastapi.testclient import TestClient

from bridgeopenings.main import app, log
from bridgeopenings.openings import Opening

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("starts", "ends", "seconds"),
    [
        ("10:15:00.250Z", "10:27:00Z", 719.75),
        ("10:15:00Z", "10:27:00.500Z", 720.5),
        ("10:15:00.25Z", "10:27:00.250000Z", 720),
        ("10:15:00Z", "10:27:00Z", 720),
    ],
)
def test_fractions(starts, ends, seconds):
    body = {"bridge": "north", "starts": f"2026-05-04T{starts}", "ends": f"2026-05-04T{ends}", "ships": 2}
    answer = client.post("/openings", json=body)
    assert answer.status_code == 201
    assert answer.json() == {"bridge": "north", "minutes": 12}
    opening = Opening.from_feed(body)
    assert (opening.ends - opening.starts).total_seconds() == seconds
    assert opening.starts.tzinfo is not None and opening.starts.utcoffset() == timezone.utc.utcoffset(None)


def test_impossible():
    body = {"bridge": "n", "starts": "2026-05-04T10:00:00.9Z", "ends": "2026-05-04T10:00:00.1Z"}
    count = len(log.openings)
    assert client.post("/openings", json=body).status_code == 422
    assert len(log.openings) == count
