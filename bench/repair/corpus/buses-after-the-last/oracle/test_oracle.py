from fastapi.testclient import TestClient

from buses import timetable
from buses.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_when_the_day_is_over():
    answer = client.get("/stops/harbour?at=23:10")
    assert answer.status_code == 200
    assert answer.json() == {"stop": "harbour", "previous": "21:30", "next": None}
    assert timetable.following("school", 800) is None


def test_a_stop_where_no_bus_calls():
    assert client.get("/stops/depot?at=12:00").json() == {"stop": "depot", "previous": None, "next": None}


def test_the_others_are_as_they_were():
    assert client.get("/stops/school?at=07:09").json() == {"stop": "school", "previous": None, "next": "07:10"}
    assert client.get("/stops/school?at=x").status_code == 422
    assert client.get("/stops/moon?at=12:00").status_code == 404
