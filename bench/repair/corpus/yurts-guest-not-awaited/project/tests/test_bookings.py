from fastapi.testclient import TestClient

from yurts.letters import confirmation
from yurts.main import app
from yurts.repository import Booking, Guest

client = TestClient(app)


def test_stays():
    assert client.get("/guests/g1/stays").json() == {"guest": "Aigerim", "nights": 2}
    assert client.get("/guests/g9/stays").status_code == 404
    assert client.post("/bookings/b9/confirmation").status_code == 404


def test_letter():
    letter = confirmation(Guest("g", "Tove"), Booking("b", "g", "Owl", 3))
    assert letter == "Dear Tove, the yurt Owl is yours for 3 nights."
