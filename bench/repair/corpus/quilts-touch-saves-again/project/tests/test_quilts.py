from quilts.app import create_app
from quilts.documents import Shelf
from quilts.patterns import Pattern


def test_offcut():
    client = create_app().test_client()
    body = {"colour": "rust", "material": "linen", "full_price": 12}
    row = client.put("/offcuts/o1", json=body).get_json()
    assert row == {"key": "o1", "revision": 1, "label": "rust linen", "price": 4.8, **body}
    assert client.get("/offcuts/o1").get_json() == row


def test_blocks():
    pattern = Pattern(Shelf(), "p", blocks=[{"name": "star", "pieces": 9}])
    assert pattern.has_block("star") and not pattern.has_block("log cabin")
