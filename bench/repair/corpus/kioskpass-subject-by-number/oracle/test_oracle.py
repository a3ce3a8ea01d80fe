from datetime import datetime, timedelta, timezone

import jwt
import pytest
from fastapi.testclient import TestClient

from kioskpass.main import app
from kioskpass.tokens import KEY

client = TestClient(app, raise_server_exceptions=False)


def header(key=KEY, life=60, **claims):
    claims["exp"] = datetime.now(timezone.utc) + timedelta(seconds=life)
    return {"authorization": "Bearer " + jwt.encode(claims, key, algorithm="HS256")}


@pytest.mark.parametrize("card, pin, number, name", [("C-300", "4711", 7, "Noor"), ("C-301", "0815", 12, "Piet")])
def test_who_has_logged_in_is_let_in(card, pin, number, name):
    """Whether the token holds text, or its subject is not looked at, is left open."""
    token = client.post("/sessions", json={"card": card, "pin": pin}).json()["token"]
    headers = {"authorization": f"Bearer {token}"}
    answer = client.get("/me", headers=headers)
    assert answer.status_code == 200
    assert (answer.json()["id"], answer.json()["name"]) == (number, name)
    assert client.post("/visits", headers=headers).json() == {"visits": answer.json()["visits"] + 1}


def test_the_others():
    assert client.get("/me", headers=header(sub="12")).json()["name"] == "Piet"
    assert client.get("/me", headers=header(sub="99")).status_code == 401
    assert client.get("/me").status_code == 401
    assert client.get("/me", headers=header(sub="12", life=-60)).json()["detail"] == "your pass has run out"
    forged = header(sub="12", key="another-key-that-is-long-enough-00000000")
    assert client.get("/me", headers=forged).status_code == 401
