from datetime import datetime, timedelta, timezone

import jwt
import pytest
from fastapi.testclient import TestClient

from portal.main import app
from portal.tokens import SECRET, issue

client = TestClient(app, raise_server_exceptions=False)


def me(token):
    return client.get("/me", headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize(("mail", "password", "user"), [("mara@example.org", "hunter22", 7), ("noor@example.org", "swordfish", 8)])
def test_who_signs_in_is_known(mail, password, user):
    token = client.post("/token", json={"mail": mail, "password": password}).json()["access_token"]
    answer = me(token)
    assert answer.status_code == 200
    assert (answer.json()["id"], answer.json()["mail"]) == (user, mail)


def test_enrolling():
    token = issue(8)
    answer = client.post("/courses/Welding", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 201
    assert "Welding" in me(token).json()["courses"]


def test_tokens_that_are_refused():
    now = datetime.now(timezone.utc)
    assert me(issue(7, now - timedelta(hours=2))).json() == {"detail": "The token has expired"}
    assert me(issue(99)).json() == {"detail": "The account was closed"}
    assert me(jwt.encode({"sub": "7", "exp": now + timedelta(hours=1)}, "x" * 32, algorithm="HS256")).status_code == 401
    assert me(jwt.encode({"sub": "7"}, SECRET, algorithm="HS256")).status_code == 401
    assert me("nonsense").json() == {"detail": "The token is not valid"}
