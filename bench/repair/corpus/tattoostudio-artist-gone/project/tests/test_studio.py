import pytest

from studio.app import create_app
from studio.models import Artist


@pytest.fixture
def client():
    app = create_app("sqlite://")
    with app.sessions.begin() as session:
        session.add(Artist(id=1, name="Kaya", style="fineline"))
    return app.test_client()


def test_portfolio(client):
    number = client.post("/works", json={"artist": 1, "title": "Heron", "hours": 3}).json["id"]
    assert client.get("/artists/1/portfolio").json == {
        "name": "Kaya",
        "style": "fineline",
        "works": [{"id": number, "title": "Heron"}],
    }
    assert client.get(f"/works/{number}").json["artist"] == "Kaya"


def test_unknown(client):
    assert client.get("/works/9").status_code == 404
    assert client.post("/works", json={"artist": 2, "title": "x", "hours": 1}).json == {"error": "no such artist"}
