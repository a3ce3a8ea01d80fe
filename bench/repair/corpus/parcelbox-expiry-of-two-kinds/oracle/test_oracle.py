from datetime import datetime, timedelta, timezone

from fastapi.testclient import TestClient

from app.boxes import Box
from app.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_expired():
    body = client.get("/boxes/B2").json()
    assert body["expired"] is True
    assert datetime.fromisoformat(body["expires_at"].replace("Z", "+00:00")).tzinfo is not None


def test_the_line_is_at_48_hours_of_utc():
    now = datetime.now(timezone.utc)
    assert Box("a", now - timedelta(hours=47, minutes=59)).is_expired() is False
    assert Box("a", now - timedelta(hours=48, minutes=1)).is_expired() is True
    other = timezone(timedelta(hours=9))
    assert Box("a", (now - timedelta(hours=47)).astimezone(other)).is_expired() is False
    assert Box("a", (now - timedelta(hours=49)).astimezone(other)).is_expired() is True


def test_filled_now():
    box = Box("b")
    assert box.is_expired() is False
    box.fill()
    assert box.is_expired() is False
