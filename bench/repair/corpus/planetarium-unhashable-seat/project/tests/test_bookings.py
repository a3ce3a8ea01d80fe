from fastapi.testclient import TestClient

from planetarium.main import create_app


def test_bookings():
    client = TestClient(create_app())
    assert client.post("/bookings", json={"seats": ["a1", "A2"]}).status_code == 201
    assert client.post("/bookings", json={"seats": ["A2"]}).status_code == 409
    assert client.post("/bookings", json={"seats": ["Z2"]}).status_code == 409
