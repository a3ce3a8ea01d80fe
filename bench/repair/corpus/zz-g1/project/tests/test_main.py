from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_bike():
    assert client.get("/bikes/1").json() == {"id": 1, "model": "City"}
    assert client.get("/bikes/9").status_code == 404


def test_station():
    assert client.get("/stations/1").json()["name"] == "Harbour"
