import pytest

from wiki import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_show(client):
    assert client.get("/wiki/start").get_json() == {"text": "Hello, all", "versions": "/history/start"}
    assert client.get("/wiki/none").status_code == 404


def test_index(client):
    assert client.get("/wiki/").get_json() == ["/wiki/rules", "/wiki/start"]


def test_history(client):
    assert client.get("/history/rules").get_json() == {"count": 1, "page": "/wiki/rules"}
