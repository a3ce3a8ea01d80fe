from fastapi.testclient import TestClient

from flights.main import app

client = TestClient(app)


def test_departure():
    assert client.get("/departures/lh 440").json() == {"airline": "LH", "number": 440, "departs": "10:05"}


def test_no_such_flight():
    assert client.get("/departures/LH441").status_code == 404


def test_seats():
    assert client.get("/seats/12a").json() == {"row": 12, "window": True}
    answer = client.get("/seats/A12")
    assert answer.status_code == 422
    assert answer.json() == {"error": "malformed", "field": "seat"}
