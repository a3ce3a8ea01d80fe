from datetime import datetime, timedelta, timezone

import jwt
from fastapi.testclient import TestClient

from kioskpass.main import app
from kioskpass.tokens import KEY

client = TestClient(app)


def header(key=KEY, life=60, **claims):
    claims["exp"] = datetime.now(timezone.utc) + timedelta(seconds=life)
    return {"authorization": "Bearer " + jwt.encode(claims, key, algorithm="HS256")}


def test_log_in():
    answer = client.post("/sessions", json={"card": "C-301", "pin": "0815"})
    assert answer.status_code == 201
    assert answer.json()["token"].count(".") == 2
    assert client.post("/sessions", json={"card": "C-301", "pin": "1"}).status_code == 401


def test_me():
    assert client.get("/me", headers=header(sub="12")).json()["name"] == "Piet"
    assert client.get("/me", headers=header(sub="99")).status_code == 401


def test_refused():
    assert client.get("/me").status_code == 401
    assert client.get("/me", headers=header(sub="12", life=-60)).status_code == 401
    assert client.get("/me", headers=header(sub="12", key="another-key-that-is-long-enough-00000000")).status_code == 401
