from fastapi.testclient import TestClient

from evcharge.api import app

client = TestClient(app)


def test_start_and_stop():
    started = client.post("/stations/HH-011/sessions", json={"connector": 1, "card": "77"})
    assert started.status_code == 201
    again = client.post("/stations/HH-011/sessions", json={"connector": 1, "card": "78"})
    assert again.json()["error"] == "conflict"
    session = started.json()["session"]
    assert client.delete(f"/stations/HH-011/sessions/{session}").json()["session"] is None
    assert client.delete(f"/stations/HH-011/sessions/{session}").status_code == 404


def test_unknown_station():
    answer = client.post("/stations/XX-1/sessions", json={"connector": 1, "card": "77"})
    assert answer.status_code == 404
    assert answer.json() == {"error": "not_found", "detail": "no station XX-1"}
