import pytest

from tipjar.signing import BadSignature, check, sign
from tipjar.web import create_app


def test_letters_of_any_kind():
    client = create_app().test_client()
    for signature in ("%C3%A9%C3%A8", "%E2%82%AC", "abc", "%F0%9F%8E%B8"):
        answer = client.post(f"/tips?signature={signature}", data=b'{"name": "x", "cents": 9}')
        assert (answer.status_code, answer.json) == (401, {"error": "signature wrong"})


def test_right_ones():
    check("é".encode(), sign("é".encode()))
    with pytest.raises(BadSignature, match="absent"):
        check(b"x", "")
