from fastapi.testclient import TestClient

from vanpool.api import app
from vanpool.fleet import Fleet, Van

client = TestClient(app)


def test_booked():
    assert client.post("/rides", json={"rider": "Eve", "stop": "campus", "seats": 2}).json() == {"van": "V2", "free": 6}


def test_the_fullest_first():
    vans = Fleet([Van("A", ("x",), 5), Van("B", ("x",), 2)])
    assert vans.book("r", "x").plate == "B"
    assert vans.book("r", "x", 3).plate == "A"


def test_breakdown():
    assert client.post("/vans/V1/breakdown", params={"riders": 3}).json() == {"van": "V2"}
    answer = client.post("/vans/V1/breakdown", params={"riders": 30})
    assert answer.status_code == 409 and answer.json() == {"message": "no van for 30 riders"}
