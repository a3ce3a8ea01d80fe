from bonsai.search import search, styles
from bonsai.server import app


def test_species():
    assert [tree["id"] for tree in search("juniper")] == [1, 3]
    assert [tree["id"] for tree in search(style="formal")] == [3]
    assert len(search()) == 3


def test_web():
    body = app.test_client().get("/trees?species=maple").get_json()
    assert body["trees"][0]["age"] == 12
    assert styles() == ["cascade", "formal", "windswept"]
