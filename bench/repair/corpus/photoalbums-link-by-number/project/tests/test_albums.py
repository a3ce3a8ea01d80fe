import pytest

from photoalbums import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_index(client):
    assert client.get("/").json[1] == {"title": "The garden", "url": "/albums/garden"}


def test_add_photo(client):
    answer = client.post("/albums/garden/photos", data={"name": "tulips.jpg"})
    assert answer.location == "/albums/garden"
    assert "tulips.jpg" in client.get("/albums/garden").json["photos"]


def test_unknown(client):
    assert client.get("/albums/none").status_code == 404
    assert client.post("/albums/none/share", data={"mail": "a@example.org"}).status_code == 404
