import re

import pytest
from fastapi.testclient import TestClient

from signin.cache import Cache
from signin.main import create_app


@pytest.fixture
def mails():
    return []


@pytest.fixture
def client(mails):
    return TestClient(create_app(send=lambda address, text: mails.append((address, text))))


def code_of(mails):
    return re.search(r"\d{6}", mails[-1][1])[0]


def test_sign_in(client, mails):
    assert client.post("/start", json={"address": "Ann@example.org"}).status_code == 202
    assert mails[0][0] == "ann@example.org"
    answer = client.post("/confirm", json={"address": "ann@example.org", "code": f" {code_of(mails)} "})
    assert client.get("/me", headers={"x-token": answer.json()["token"]}).json() == {"address": "ann@example.org"}


def test_wrong_code(client, mails):
    client.post("/start", json={"address": "ann@example.org"})
    answer = client.post("/confirm", json={"address": "ann@example.org", "code": "abc"})
    assert answer.status_code == 401
    assert answer.json() == {"error": "this is not the code that we sent"}


def test_too_many_tries(client, mails):
    client.post("/start", json={"address": "ann@example.org"})
    for _ in range(5):
        client.post("/confirm", json={"address": "ann@example.org", "code": "x"})
    answer = client.post("/confirm", json={"address": "ann@example.org", "code": code_of(mails)})
    assert (answer.status_code, answer.json()) == (401, {"error": "too many tries"})


def test_no_session(client):
    assert client.get("/me", headers={"x-token": "none"}).status_code == 401


def test_cache():
    now = [0.0]
    cache = Cache(lambda: now[0])
    cache.put("a", 1, 60)
    assert cache.get("a") == 1
    now[0] = 60.0
    assert cache.get("a") is None
