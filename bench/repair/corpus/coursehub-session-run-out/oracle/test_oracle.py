from datetime import timedelta

import jwt
from fastapi.testclient import TestClient

from coursehub import accounts
from coursehub.main import app
from coursehub.security import create_access_token

client = TestClient(app, raise_server_exceptions=False)
accounts.register("leo@uni.example", "swordfish", ["History"])


def courses(token):
    return client.get("/me/courses", headers={"Authorization": f"Bearer {token}"})


def refused(answer):
    assert answer.status_code == 401
    assert answer.json()["detail"]
    assert "courses" not in answer.json()


def test_a_token_that_has_run_out_is_refused():
    refused(courses(create_access_token("leo@uni.example", timedelta(minutes=-5))))


def test_any_other_bad_token_is_refused():
    refused(courses("not.a.token"))
    refused(courses(jwt.encode({"sub": "leo@uni.example"}, "x" * 40, algorithm="HS256")))


def test_the_others_are_as_they_were():
    assert courses(create_access_token("leo@uni.example")).json()["courses"] == ["History"]
    refused(courses(create_access_token("nobody@uni.example")))
