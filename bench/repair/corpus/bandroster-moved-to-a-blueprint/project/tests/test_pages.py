import pytest

from bandroster import create_app
from bandroster.store import Player


@pytest.fixture
def client():
    players = [Player(1, "Inga", "tuba"), Player(2, "Per", "cornet"), Player(3, "Ada", "cornet")]
    return create_app(players).test_client()


def test_index(client):
    assert client.get("/").headers["Location"] == "/players/"
    page = client.get("/players/").text
    assert page.index("Ada") < page.index("Per") < page.index("Inga")


def test_show(client):
    page = client.get("/players/2").text
    assert "Deputies: Ada" in page
    assert 'action="/players/2/away"' in page


def test_missing(client):
    answer = client.get("/players/9")
    assert answer.status_code == 404
    assert "no such page" in answer.text


def test_away(client):
    assert client.post("/players/2/away").headers["Location"] == "/players/2"
    assert "(away)" in client.get("/players/").text
