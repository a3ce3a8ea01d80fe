from fastapi.testclient import TestClient

from policies.auth import issue
from policies.main import app

client = TestClient(app)


def get(token=None):
    return client.get("/policies", headers={"Authorization": f"Bearer {token}"} if token else {})


def test_mine():
    assert get(issue(sub="emil")).json() == {"user": "emil", "policies": ["car", "travel"]}


def test_refused():
    assert get().status_code == 401
    assert get("a.b.c").json() == {"detail": "Invalid token"}
    answer = get(issue(minutes=-1, sub="emil"))
    assert answer.json() == {"detail": "Token has expired"}
    assert answer.headers["WWW-Authenticate"] == "Bearer"
