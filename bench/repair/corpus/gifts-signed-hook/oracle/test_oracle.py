from gifts import signing
from gifts.web import create_app


def post(body, signature, sender="shop"):
    headers = {"X-Signature": signature, "Content-Type": "application/json"}
    return create_app().test_client().post(f"/hooks/{sender}", data=body, headers=headers)


def test_what_is_signed_is_taken():
    body = b'{"gift": 1}'
    answer = post(body, signing.sign("shop", body))
    assert (answer.status_code, answer.json) == (202, {"wrapped": 1})


def test_what_is_not_is_refused():
    body = b'{"gift": 1}'
    for signature in (signing.sign("post", body), signing.sign("shop", body + b" "), "", "x"):
        answer = post(body, signature)
        assert (answer.status_code, answer.json) == (403, {"error": "wrong signature"})


def test_signatures_are_as_they_were():
    assert signing.sign("shop", b"") == "be81593f82fe9702fac2c2e76ee5dc9a91189ed145209fd1879d7c3c6f0e2d12"
    assert signing.is_signed("post", b"a", signing.sign("post", b"a")) is True
