import time

import jwt
import pytest
from fastapi.testclient import TestClient

from gym.main import app
from gym.tokens import SECRET, issue, member_of

client = TestClient(app, raise_server_exceptions=False)


def get(token):
    return client.get("/me", headers={"Authorization": f"Bearer {token}"})


def test_tokens_that_ran_out_do_not_hold():
    answer = get(issue("m-7", lifetime=-60))
    assert answer.status_code == 401
    # "log in again" is the house's; a text that says more is as good.
    assert answer.json()["detail"]
    assert answer.headers["www-authenticate"] == "Bearer"
    assert client.post("/visits", headers={"Authorization": f"Bearer {issue('m-8', -5)}"}).status_code == 401


def test_others():
    assert get(issue("m-8")).json()["id"] == "m-8"
    assert member_of(issue("m-8")) == "m-8"
    assert get("a.b.c").status_code == 401
    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(issue("m-7", -60), SECRET, algorithms=["HS256"])
    assert jwt.decode(issue("m-7"), SECRET, algorithms=["HS256"])["exp"] > time.time()
