import time

import jwt
import pytest
from fastapi.testclient import TestClient

from rangers import people, settings
from rangers.guard import current_ranger
from rangers.main import app

client = TestClient(app)


def token(**claims):
    return jwt.encode({"sub": "12", "exp": time.time() + 60, **claims}, settings.SECRET, algorithm="HS256")


def get(path, text):
    return client.get(path, headers={"Authorization": f"Bearer {text}"})


@pytest.fixture
def as_ines():
    app.dependency_overrides[current_ranger] = lambda: people.by_id(11)
    yield
    app.dependency_overrides.clear()


def test_login():
    answer = client.post("/login", json={"name": "tom", "pin": "1203"})
    assert answer.json()["token"].count(".") == 2
    assert client.post("/login", json={"name": "tom", "pin": "0"}).status_code == 401


def test_patrols(as_ines):
    assert client.get("/patrols").json() == {"district": "marsh", "patrols": ["dawn, boardwalk", "dusk, hide"]}


def test_me():
    assert get("/me", token()).json() == {"id": 12, "name": "tom"}


def test_refused():
    assert get("/me", token(exp=time.time() - 60)).json() == {"detail": "token expired"}
    assert get("/me", "no.token.at-all").status_code == 401
    assert get("/me", token(sub="99")).json() == {"detail": "unknown ranger"}
