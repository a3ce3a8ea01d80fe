from fastapi.testclient import TestClient

from hotel.main import create_app


def test_move():
    client = TestClient(create_app())
    assert client.post("/stays/s1/move", json={"room": 301}).json()["room"] == 301
    assert client.get("/stays/s1").json() == {"id": "s1", "room": 301, "leaves": "2026-07-04", "nights": 3}


def test_refused():
    client = TestClient(create_app())
    assert client.post("/stays/s1/extend", json={"nights": 0}).status_code == 422
    assert client.post("/stays/s9/extend", json={"nights": 1}).status_code == 404
