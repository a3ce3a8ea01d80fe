from fastapi.testclient import TestClient

from app.boxes import Box
from app.main import app

client = TestClient(app)


def test_empty():
    assert client.get("/boxes/B1").json() == {"code": "B1", "expired": False, "expires_at": None}
    assert client.get("/boxes/B9").status_code == 404


def test_fill():
    box = Box("X")
    box.fill()
    assert box.filled_at.tzinfo is not None
    assert (box.expires_at - box.filled_at).days == 2
