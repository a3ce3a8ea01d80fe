import re

import pytest
from fastapi.testclient import TestClient

from signin.cache import Cache
from signin.main import create_app


@pytest.fixture
def world():
    now, mails = [50.0], []
    app = create_app(Cache(lambda: now[0]), lambda address, text: mails.append(text))
    return TestClient(app, raise_server_exceptions=False), now, mails


def confirm(client, code, address="a@example.org"):
    return client.post("/confirm", json={"address": address, "code": code})


def assert_refused(answer):
    # How it is put is the maintainer's: that it has run out may be said as well.
    assert answer.status_code == 401
    assert isinstance(answer.json()["error"], str) and answer.json()["error"]
    assert "token" not in answer.json()


def test_a_code_that_has_run_out(world):
    client, now, mails = world
    client.post("/start", json={"address": "a@example.org"})
    code = re.search(r"\d{6}", mails[0])[0]
    now[0] += 600
    assert_refused(confirm(client, code))
    assert_refused(confirm(client, ""))
    assert_refused(confirm(client, "None"))


@pytest.mark.parametrize("code", ["123456", "", " ", "None", "000000"])
def test_a_code_that_nobody_asked_for(world, code):
    assert_refused(confirm(world[0], code, "nobody@example.org"))


def test_a_code_holds_once(world):
    client, now, mails = world
    client.post("/start", json={"address": "a@example.org"})
    code = re.search(r"\d{6}", mails[0])[0]
    now[0] += 599
    assert_refused(confirm(client, "none"))
    token = confirm(client, code).json()["token"]
    assert client.get("/me", headers={"x-token": token}).json() == {"address": "a@example.org"}
    assert_refused(confirm(client, code))
    client.post("/start", json={"address": "a@example.org"})
    assert confirm(client, re.search(r"\d{6}", mails[1])[0]).status_code == 200
