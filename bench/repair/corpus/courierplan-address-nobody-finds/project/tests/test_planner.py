from fastapi.testclient import TestClient

from planner.main import app

client = TestClient(app)


def test_route():
    stops = ["Harbour Road 4", "Mill Lane 1", "Harbour Road 40"]
    assert client.post("/routes", json={"stops": stops}).json() == {
        "order": ["Harbour Road 4", "Harbour Road 40", "Mill Lane 1"]
    }


def test_no_stops():
    assert client.post("/routes", json={"stops": []}).json() == {"order": []}


def test_address():
    assert client.get("/address", params={"lat": 51.95, "lon": 4.4}).json() == {"address": "Mill Lane 1"}


def test_nothing_there():
    response = client.get("/address", params={"lat": 0, "lon": 0})
    assert response.status_code == 422
    assert response.json() == {"error": "geocoding", "message": "nothing near 0.0, 0.0"}
