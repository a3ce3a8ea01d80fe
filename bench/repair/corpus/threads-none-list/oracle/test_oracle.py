from fastapi.testclient import TestClient

from forum.main import app


def test_no_replies():
    client = TestClient(app)
    assert client.get("/threads/2").json() == {"title": "Quiet", "replies": 0}
    assert client.get("/threads/1").json() == {"title": "Hello", "replies": 1}
