from fastapi.testclient import TestClient

from kayakclub.app import app

client = TestClient(app)


def test_lesson():
    made = client.post("/lessons", json={"instructor": "mo", "day": "2026-05-02", "seats": 1})
    assert made.status_code == 201
    path = f"/lessons/{made.json()['id']}"
    assert client.get(path).json()["instructor"] == "Mo Berg"
    assert client.post(path + "/guests", json={"name": "Ed"}).json()["free"] == 0
    assert client.post(path + "/guests", json={"name": "Flo"}).status_code == 409


def test_too_many():
    answer = client.post("/lessons", json={"instructor": "mo", "day": "2026-05-02", "seats": 9})
    assert answer.json() == {"detail": {"code": "group_too_large"}}


def test_missing():
    answer = client.get("/lessons/777")
    assert answer.status_code == 404
    assert answer.json()["detail"] == {"code": "lesson_not_found", "id": "777"}
