from fastapi.testclient import TestClient

from search.main import app

client = TestClient(app)


def test_suggest():
    assert client.get("/suggest?q=web python").json() == {"ids": [1]}


def test_no_tags():
    assert client.get("/search").json() == {"ids": []}
