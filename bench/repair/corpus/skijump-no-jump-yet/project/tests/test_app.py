import pytest
from fastapi.testclient import TestClient

from skijump.app import app
from skijump.jumpers import Competition


@pytest.fixture
def client():
    app.state.competition = Competition()
    made = TestClient(app)
    for name in ("Aino", "Bela", "Caro"):
        made.post("/jumpers", json={"name": name, "club": "North"})
    return made


def test_points(client):
    assert client.post("/jumpers/3/jumps", json={"metres": 90, "style": 18}).json() == {"points": 114}
    assert client.post("/jumpers/9/jumps", json={"metres": 90, "style": 18}).status_code == 404
    assert [one["name"] for one in client.get("/ranking/points").json()] == ["Caro", "Aino", "Bela"]


def test_distance(client):
    for number, metres in ((1, 88), (2, 97.5), (3, 91), (1, 93)):
        client.post(f"/jumpers/{number}/jumps", json={"metres": metres, "style": 18})
    assert client.get("/ranking/distance").json()[0] == {"name": "Bela", "metres": 97.5}
    assert [one["name"] for one in client.get("/ranking/distance").json()] == ["Bela", "Aino", "Caro"]
