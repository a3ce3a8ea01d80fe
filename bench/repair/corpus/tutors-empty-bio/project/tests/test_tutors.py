from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_index():
    assert client.get("/tutors").json()[1] == {"id": 2, "name": "Idris Bah", "city": None}


def test_show():
    body = client.get("/tutors/1").json()
    assert body["bio"] == "Physics for twenty years."
    assert body["subjects"] == [{"slug": "physics", "title": "Physics", "level": "A"}]


def test_unknown():
    assert client.get("/tutors/3").status_code == 404
