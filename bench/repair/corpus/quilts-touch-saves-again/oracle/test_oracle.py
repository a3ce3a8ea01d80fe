from quilts.app import create_app
from quilts.documents import Shelf
from quilts.fabrics import Fabric


def test_a_pattern_is_written_once():
    shelf = Shelf()
    client = create_app(shelf).test_client()
    body = {"title": "Ohio Star", "blocks": [{"name": "star", "pieces": 21}, {"name": "edge", "pieces": 180}]}
    row = client.put("/patterns/ohio", json=body).get_json()
    assert row == {"key": "ohio", "revision": 1, "pieces": 201, "hard": True, **body}
    assert shelf.writes == 1
    assert client.get("/patterns/ohio").get_json() == row


def test_a_pattern_without_blocks():
    row = create_app().test_client().put("/patterns/plain", json={}).get_json()
    assert row == {"key": "plain", "revision": 1, "pieces": 0, "hard": False}


def test_fabrics_as_before():
    shelf = Shelf()
    assert Fabric(shelf, "f", colour="red", material="silk").save().revision == 1
    assert shelf.writes == 1
