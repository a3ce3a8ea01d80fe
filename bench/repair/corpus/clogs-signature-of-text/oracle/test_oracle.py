import hashlib
import hmac

from fastapi.testclient import TestClient

from clogs.main import app
from clogs.signing import sign, sign_label


def expected(message):
    return hmac.new(b"key-of-the-carrier", message, hashlib.sha256).hexdigest()


def test_the_bytes_that_are_printed_are_signed():
    answer = TestClient(app, raise_server_exceptions=False).post(
        "/labels", json={"id": 311, "name": "Jörg Maas", "street": "Klompenpad 8"}
    )
    assert answer.status_code == 200
    printed = "^XA^FO20,20^FDJörg Maas^FS^FO20,60^FDKlompenpad 8^FS^XZ"
    assert answer.json() == {"label": printed, "signature": expected(b"311:" + printed.encode("cp850"))}


def test_any_bytes():
    assert sign_label(5, b"\xff\x00") == expected(b"5:\xff\x00")
    assert sign_label(5, "ä") == expected("5:ä".encode())
    assert sign("x") == expected(b"x")
