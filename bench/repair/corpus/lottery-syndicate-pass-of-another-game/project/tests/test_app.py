from fastapi.testclient import TestClient

from lottery import passes
from lottery.app import app

client = TestClient(app)


def get(token):
    return client.get("/syndicates", headers={"Authorization": f"Bearer {token}"})


def test_mine():
    assert get(passes.issue("joe")).json() == ["choir", "dockers"]


def test_refused():
    assert get(passes.issue("joe", lifetime=-5)).json() == {"detail": {"code": "expired"}}
    assert get("x.y").json() == {"detail": {"code": "invalid"}}
    assert client.get("/syndicates").status_code == 401
