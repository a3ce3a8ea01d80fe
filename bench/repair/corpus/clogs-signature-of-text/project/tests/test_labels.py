import hashlib
import hmac

from fastapi.testclient import TestClient

from clogs import labels
from clogs.main import app


def test_by_hand():
    given = {"id": 4, "name": "Smit", "street": "Dijk 1", "by_hand": True}
    body = TestClient(app).post("/labels", json=given).json()
    expected = hmac.new(b"key-of-the-carrier", b"4:Smit, Dijk 1", hashlib.sha256).hexdigest()
    assert body == {"label": "Smit, Dijk 1", "signature": expected}


def test_zpl():
    assert labels.zpl({"name": "Jörg", "street": "x"}).startswith(b"^XA^FO20,20^FDJ\x94rg")
