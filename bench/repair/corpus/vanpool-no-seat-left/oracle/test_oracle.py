import pytest
from fastapi.testclient import TestClient

from vanpool.api import app
from vanpool.fleet import Fleet, NoVan, Van


def test_no_van():
    vans = Fleet([Van("A", ("x",), 2), Van("B", ("y",), 9)])
    for stop, seats in (("x", 3), ("z", 1)):
        with pytest.raises(NoVan):
            vans.book("r", stop, seats)
    assert [van.free for van in vans.vans] == [2, 9]
    with pytest.raises(NoVan):
        Fleet([]).book("r", "x")


def test_answer():
    client = TestClient(app, raise_server_exceptions=False)
    answer = client.post("/rides", json={"rider": "Hal", "stop": "harbour", "seats": 9})
    assert answer.status_code == 409 and answer.json()["message"]
    assert client.post("/rides", json={"rider": "Hal", "stop": "harbour"}).json() == {"van": "V1", "free": 5}
