import pytest

from lobby import games
from lobby.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_all(client):
    assert [g["id"] for g in client.get("/games").get_json()] == [2, 1, 3]


def test_title_and_limit(client):
    assert client.get("/games?title=harb&limit=1").get_json() == [{"id": 2, "title": "Harbours", "free": 1}]
    assert len(client.get("/games?limit=many").get_json()) == 3


def test_search():
    assert [g.id for g in games.search(min_free=2)] == [1, 3]


def test_unknown(client):
    assert client.get("/games/9").status_code == 404
