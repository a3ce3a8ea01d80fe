from fastapi.testclient import TestClient

from league import LEAGUES, League, Player
from main import app

client = TestClient(app, raise_server_exceptions=False)


def test_podium():
    assert client.get("/leagues/tuesday/podium").json() == [
        {"medal": "gold", "name": "Kim", "points": 15},
        {"medal": "silver", "name": "Ole", "points": 12},
        {"medal": "bronze", "name": "Sade", "points": 12},
    ]
    assert client.get("/leagues/new/podium").json() == []


def test_the_order_of_entry_is_kept():
    league = LEAGUES["tuesday"]
    assert [player.name for player in league.by_points()] == ["Kim", "Ole", "Sade", "Abu"]
    assert [player.name for player in league.players] == ["Sade", "Kim", "Ole", "Abu"]


def test_nobody():
    assert list(League().by_points()) == []
    assert League([Player("a")]).by_points()[0].name == "a"
