from gifts import signing
from gifts.web import create_app


def test_sign():
    assert len(signing.sign("shop", b"{}")) == 64
    assert signing.sign("shop", b"{}") != signing.sign("post", b"{}")


def test_refused():
    client = create_app().test_client()
    assert client.post("/hooks/shop", json={"gift": 1}).status_code == 400
    assert client.post("/hooks/nobody", json={"gift": 1}, headers={"X-Signature": "x"}).status_code == 400
