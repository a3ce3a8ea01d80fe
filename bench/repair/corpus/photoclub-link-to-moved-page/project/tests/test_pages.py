import pytest

from photoclub import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_home(client):
    assert '<a href="/albums/">2 albums</a>' in client.get("/").text


def test_albums(client):
    assert '<a href="/albums/1">Herons</a>' in client.get("/albums/").text


def test_album(client):
    assert "heron-2.jpg" in client.get("/albums/1").text
    assert "Nothing here yet" in client.get("/albums/2").text
