from fastapi.testclient import TestClient

from forum.main import app

client = TestClient(app)


def test_show():
    assert client.get("/threads/1").json() == {"title": "Hello", "replies": 1}
    assert client.get("/threads/2/tags").json() == []
    assert client.get("/threads/9").status_code == 404
