import pytest
from jose import jwt

from fleetkeys.app import app
from fleetkeys.keys import CURRENT, KEYS
from fleetkeys.tokens import Unauthorized, vehicle_of


@pytest.fixture
def client():
    return app.test_client()


def made(key, kid):
    return jwt.encode({"sub": "van-12"}, key, algorithm="HS256", headers={"kid": kid})


def route(client, token):
    return client.get("/vehicles/van-12/route", headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize("kid", ["2024-1", "", "../etc/passwd"])
def test_key_that_is_not_known(client, kid):
    answer = route(client, made("key-of-2024", kid))
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json["error"]
    with pytest.raises(Unauthorized):
        vehicle_of(made("key-of-2024", kid))


def test_the_others(client):
    for kid, key in KEYS.items():
        assert route(client, made(key, kid)).status_code == 200
    assert route(client, made(KEYS["2025-2"], CURRENT)).status_code == 401
    assert route(client, jwt.encode({"sub": "van-12"}, KEYS[CURRENT], algorithm="HS256")).status_code == 200
    assert client.get("/vehicles/van-12/route").status_code == 401
