from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_station_lifecycle():
    created = client.post("/stations", json={"code": "BER-01", "address": "Hauptstr. 1"})
    assert created.status_code == 201
    assert client.post("/stations", json={"code": "BER-01", "address": "x"}).status_code == 409
    assert client.get("/stations/BER-01").json()["address"] == "Hauptstr. 1"
    assert client.get("/stations/NOPE").status_code == 404


def test_session():
    client.post("/stations", json={"code": "BER-02", "address": "Ring 5"})
    started = client.post("/sessions", json={"station_code": "BER-02", "card": "A1"})
    assert started.status_code == 201
    stopped = client.post(f"/sessions/{started.json()['id']}/stop", json={"kwh": 12.5})
    assert stopped.json()["kwh"] == 12.5
    assert client.post("/sessions/999/stop", json={"kwh": 1}).status_code == 404
