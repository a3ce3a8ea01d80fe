import jwt
import pytest
from fastapi.testclient import TestClient

from gate import tokens
from gate.main import app

client = TestClient(app, raise_server_exceptions=False)


def shown(badge):
    return client.post("/open", headers={"authorization": f"Bearer {badge}"})


@pytest.mark.parametrize("badge", [
    tokens.issue_badge("plot-2", days=-3),
    "abc",
    "a.b.c",
    jwt.encode({"sub": "plot-2"}, "another-key-0123456789-0123456789", algorithm="HS256"),
    tokens.issue_guest_link("plot-2"),
])
def test_not_allowed(badge):
    answer = shown(badge)
    assert answer.status_code == 401 and "detail" in answer.json()
    with pytest.raises(tokens.NotAllowed):
        tokens.plot_of_badge(badge)


def test_allowed():
    assert shown(tokens.issue_badge("plot-2")).json() == {"opened_for": "plot-2"}
    assert client.post(f"/guests/{tokens.issue_guest_link('plot-3')}").json() == {"opened_for": "plot-3", "guest": True}
    assert client.post("/guests/abc").status_code == 401
