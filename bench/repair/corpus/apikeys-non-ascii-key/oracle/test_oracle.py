import hmac
from unittest import mock

import pytest

from apikeys import keys
from apikeys.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize("key", ["schlüssel", "bo-5f1e77é", "é", "bo\u20115f1e77", "bo-5f1e77\u00a0"])
def test_such_keys_are_unknown(client, key):
    answer = client.get("/jobs", headers={"X-Api-Key": key.encode().decode("latin-1")})
    assert answer.status_code == 401
    assert answer.json == {"error": "Unauthorized"}
    assert keys.client_for(key) is None


def test_known_keys(client):
    assert keys.client_for("bo-5f1e77").name == "backoffice"
    assert client.get("/jobs", headers={"X-Api-Key": "bo-5f1e77"}).json["client"] == "backoffice"
    assert client.post("/jobs", headers={"X-Api-Key": "sp-90ac12"}, json={"name": "x"}).status_code == 403
    assert client.get("/jobs", headers={"X-Api-Key": ""}).status_code == 401


def test_still_in_constant_time():
    with mock.patch("hmac.compare_digest", wraps=hmac.compare_digest) as compare:
        keys.client_for("nope")
    assert compare.call_count == len(keys.CLIENTS)
