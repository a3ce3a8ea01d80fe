from fastapi.testclient import TestClient

from buses import timetable
from buses.main import app

client = TestClient(app)


def test_stop():
    assert client.get("/stops/harbour?at=06:30").json() == {"stop": "harbour", "previous": "06:00", "next": "07:00"}
    assert client.get("/stops/school?at=00:00").json()["previous"] is None
    assert client.get("/stops/moon?at=06:30").status_code == 404


def test_clock():
    assert timetable.clock(65) == "01:05"
    assert timetable.clock(None) is None
