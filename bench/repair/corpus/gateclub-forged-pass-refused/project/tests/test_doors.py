import jwt
import pytest
from fastapi.testclient import TestClient

from gateclub.main import app
from gateclub.passes import issue

client = TestClient(app)


def ask(text, door="boathouse"):
    return client.post(f"/doors/{door}/open", headers={"x-pass": text})


def test_open():
    assert ask(issue("m1", ["boathouse"])).json() == {"open": True}
    assert ask(issue("m1", ["sauna"])).status_code == 403


@pytest.mark.parametrize(
    "text",
    [
        "nothing",
        issue("m1", ["boathouse"], seconds=-5),
        jwt.encode({"sub": "m1", "exp": 9**10}, "another key, which is long enough too", algorithm="HS256"),
        jwt.encode({"sub": "m1", "exp": 9**10}, None, algorithm="none"),
    ],
)
def test_refused(text):
    answer = ask(text)
    assert answer.status_code == 401
    assert answer.json() == {"error": "this pass does not hold"}


def test_no_pass():
    assert client.post("/doors/boathouse/open").status_code == 422
