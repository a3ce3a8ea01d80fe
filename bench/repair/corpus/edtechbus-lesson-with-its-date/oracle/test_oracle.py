import json
from datetime import datetime, timezone

from fastapi.testclient import TestClient

from edtech import app as module
from edtech.bus import bus


def test_a_completed_lesson_travels_with_its_time(monkeypatch):
    monkeypatch.setattr(module, "utcnow", lambda: datetime(2026, 2, 3, 10, 30, tzinfo=timezone.utc))
    bus.messages.clear()
    client = TestClient(module.app, raise_server_exceptions=False)
    response = client.post("/lessons/3/complete", json={"student": 8})
    assert response.status_code == 200
    assert response.json() == {"lesson": "Joins", "done": True}
    [(topic, message)] = bus.messages
    assert topic == "lesson"
    # The form of the house's codec, which every consumer reads.
    assert json.loads(message) == {
        "student": 8,
        "lesson": 3,
        "course": "sql-intro",
        "completed_at": "2026-02-03T10:30:00+00:00",
    }
