import pytest
from fastapi.testclient import TestClient

from skijump.app import app
from skijump.jumpers import Competition

NAMES = ["Aino", "Bela", "Caro", "Dina"]


@pytest.fixture
def client():
    app.state.competition = Competition()
    made = TestClient(app, raise_server_exceptions=False)
    for name in NAMES:
        made.post("/jumpers", json={"name": name, "club": "North"})
    return made


def distance(client):
    answer = client.get("/ranking/distance")
    assert answer.status_code == 200
    return [(one["name"], one["metres"]) for one in answer.json()]


def test_who_has_not_jumped_comes_last(client):
    client.post("/jumpers/1/jumps", json={"metres": 70, "style": 18})
    client.post("/jumpers/3/jumps", json={"metres": 101, "style": 18})
    assert distance(client) == [("Caro", 101), ("Aino", 70), ("Bela", None), ("Dina", None)]


def test_before_the_first_jump(client):
    assert distance(client) == [(name, None) for name in NAMES]


def test_all_have_jumped(client):
    for number, metres in ((1, 88), (2, 97.5), (3, 97.5), (4, 0)):
        client.post(f"/jumpers/{number}/jumps", json={"metres": metres, "style": 18})
    assert distance(client) == [("Bela", 97.5), ("Caro", 97.5), ("Aino", 88), ("Dina", 0)]
    assert client.get("/ranking/points").json()[0] == {"name": "Bela", "points": 129}


def test_a_jump_of_nothing_is_a_jump(client):
    client.post("/jumpers/4/jumps", json={"metres": 0, "style": 0})
    assert distance(client)[0] == ("Dina", 0)
