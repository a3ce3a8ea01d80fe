from fastapi.testclient import TestClient

from planetarium.main import create_app
from planetarium.seats import Seat


def test_free_seats():
    client = TestClient(create_app())
    client.post("/bookings", json={"seats": ["b2", "B3"]})
    assert client.get("/free").json() == ["A1", "A2", "A3", "A4", "B1", "B4", "C1", "C2", "C3", "C4"]


def test_seats_are_still_equal():
    assert Seat("a", 3) == Seat("A", 3)
    assert Seat("a", 3) != Seat("A", 4)
    assert Seat("a", 3) != "A3"
