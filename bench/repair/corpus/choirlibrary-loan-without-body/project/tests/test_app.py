import pytest

from choirlibrary.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_lent(client):
    assert client.post("/scores/s2/loans", json={"singer": "Ruth"}).json == {"free": 0}
    assert client.post("/scores/s2/loans", json={"singer": "Karl"}).status_code == 409
    assert client.post("/scores/s2/loans", json={}).json == {"error": "singer is needed"}


def test_retitled(client):
    assert client.patch("/scores/s1", json={"title": "Missa"}).json == {"title": "Missa", "free": 2}
    assert client.patch("/scores/s1", data="title").status_code == 400


def test_unknown(client):
    assert client.get("/scores/s9").status_code == 404
