import pytest
from jose import jwt

from fleetkeys.app import app
from fleetkeys.keys import KEYS


@pytest.fixture
def client():
    return app.test_client()


def route(client, token, vehicle="van-12"):
    return client.get(f"/vehicles/{vehicle}/route", headers={"Authorization": f"Bearer {token}"})


def test_route(client):
    token = client.post("/tokens", json={"vehicle": "van-12", "secret": "s-12"}).json["token"]
    assert route(client, token).json[1] == "Market square"
    assert route(client, token, "van-14").status_code == 401


def test_older_key(client):
    token = jwt.encode({"sub": "van-12"}, KEYS["2025-2"], algorithm="HS256", headers={"kid": "2025-2"})
    assert route(client, token).status_code == 200


def test_refused(client):
    assert client.post("/tokens", json={"vehicle": "van-12", "secret": "x"}).status_code == 401
    assert route(client, "x.y.z").status_code == 401
    assert route(client, jwt.encode({"sub": "van-12"}, "guessed", algorithm="HS256")).status_code == 401
