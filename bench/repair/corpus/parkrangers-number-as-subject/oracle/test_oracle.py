import time

import jwt
import pytest
from fastapi.testclient import TestClient

from rangers import people, settings, tokens
from rangers.main import app

client = TestClient(app, raise_server_exceptions=False)


def get(path, token):
    return client.get(path, headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize("ranger", people.RANGERS)
def test_who_has_just_logged_in_is_let_in(ranger):
    token = client.post("/login", json={"name": ranger.name, "pin": ranger.pin}).json()["token"]
    assert get("/me", token).json() == {"id": ranger.id, "name": ranger.name}
    assert get("/patrols", token).json()["district"] == ranger.district


def test_what_the_token_says_stays():
    # Whether the number is written as text or read in spite of the library's check is left open.
    claims = jwt.decode(tokens.issue(people.by_id(12)), settings.SECRET, algorithms=["HS256"], options={"verify_sub": False})
    assert str(claims["sub"]) == "12"
    assert claims["district"] == "dunes"
    assert claims["exp"] - claims["iat"] == settings.HOURS * 3600


def test_refusals_are_as_they_were():
    def made(secret=settings.SECRET, **claims):
        return jwt.encode({"sub": "11", "exp": time.time() + 60, **claims}, secret, algorithm="HS256")

    assert get("/me", made(exp=time.time() - 9)).json() == {"detail": "token expired"}
    assert get("/me", made(secret="another-secret-of-somebody-else-entirely")).status_code == 401
    assert get("/me", made(sub="77")).json() == {"detail": "unknown ranger"}
    assert get("/me", made()).json()["name"] == "ines"
