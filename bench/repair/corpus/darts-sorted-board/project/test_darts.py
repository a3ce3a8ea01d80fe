from fastapi.testclient import TestClient

from league import League
from main import app

client = TestClient(app)


def test_players():
    assert client.get("/leagues/tuesday/players").json() == ["Abu", "Kim", "Ole", "Sade"]
    assert client.get("/leagues/sunday/players").status_code == 404


def test_record():
    league = League()
    league.record("Kim", 2, 3)
    assert league.record("Kim", 1, 1).points == 3
    assert len(league.players) == 1
