import hashlib
import hmac
import json

from labelhooks.app import create_app
from labelhooks.settings import Settings, load
from labelhooks.signing import signature

BODY = json.dumps({"parcel": "B7", "state": "delivered"}).encode()


def send(client, signed):
    headers = {"X-Carrier-Signature": signed}
    return client.post("/hooks/carrier", data=BODY, headers=headers, content_type="application/json")


def test_settings_of_a_file(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('[carrier]\naccount = "7"\nsecret = "gr\u00fcn-1"\n', encoding="utf-8")
    client = create_app(load(path)).test_client()
    assert send(client, "00").status_code == 403
    assert send(client, hmac.new("gr\u00fcn-1".encode(), BODY, hashlib.sha256).hexdigest()).status_code == 204
    assert client.get("/parcels/B7").json["state"] == "delivered"


def test_production():
    from labelhooks.wsgi import app

    client = app.test_client()
    assert send(client, hmac.new(b"k7-example-only", BODY, hashlib.sha256).hexdigest()).status_code == 204
    assert send(client, hmac.new(b"other", BODY, hashlib.sha256).hexdigest()).status_code == 403
    assert client.get("/parcels/B7").json["label"] == "zpl"


def test_secret_of_bytes():
    client = create_app(Settings("1", b"abc")).test_client()
    assert send(client, signature(b"abc", BODY)).status_code == 204
