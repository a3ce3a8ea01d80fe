from fastapi.testclient import TestClient

from search import index
from search.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_search():
    assert client.get("/search?tag=python").json() == {"ids": [1, 2]}
    assert client.get("/search?tag=python&lang=de").json() == {"ids": [2]}
    assert client.get("/search?tag=web&lang=en").json() == {"ids": [1, 3]}


def test_found_once():
    client.get("/search?tag=python&tag=data")
    before = index.scans
    assert client.get("/search?tag=python&tag=data").json() == {"ids": [2]}
    assert index.scans == before
    assert client.get("/search?tag=python&tag=data&lang=en").json() == {"ids": []}
