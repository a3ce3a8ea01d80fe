import json

import pytest

from labelhooks.app import create_app
from labelhooks.settings import Settings, load
from labelhooks.signing import signature

SECRET = b"test-secret"


@pytest.fixture
def client():
    return create_app(Settings("1", SECRET)).test_client()


def test_signed(client):
    body = json.dumps({"parcel": "A1", "state": "in transit"}).encode()
    headers = {"X-Carrier-Signature": signature(SECRET, body)}
    answer = client.post("/hooks/carrier", data=body, headers=headers, content_type="application/json")
    assert answer.status_code == 204
    assert client.get("/parcels/A1").json == {"parcel": "A1", "state": "in transit", "label": "pdf"}


def test_not_signed(client):
    assert client.post("/hooks/carrier", json={}).status_code == 403
    assert client.get("/parcels/A1").status_code == 404


def test_load(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text('[carrier]\naccount = "7"\nsecret = "x"\n')
    settings = load(path)
    assert (settings.account, settings.label_format) == ("7", "pdf")
