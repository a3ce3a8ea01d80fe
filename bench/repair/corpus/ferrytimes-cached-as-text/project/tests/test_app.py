from ferrytimes.app import create_app
from ferrytimes.cache import TextCache


def test_next():
    client = create_app().test_client()
    assert client.get("/lines/A/next?after=08:10").json == {"line": "Harbour", "next": "09:00"}
    assert client.get("/lines/B/next?after=10:00").json["next"] is None
    assert client.get("/lines/Z/next").status_code == 404


def test_notices():
    cache = TextCache()
    client = create_app(cache).test_client()
    assert client.get("/notices").json == client.get("/notices").json
    assert cache.hits == 1
