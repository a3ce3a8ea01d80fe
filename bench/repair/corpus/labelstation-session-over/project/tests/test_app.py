from fastapi.testclient import TestClient

from labelstation.app import app
from labelstation.tokens import issue

client = TestClient(app)


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def test_labels():
    headers = bearer(issue("s1"))
    assert client.get("/labels", headers=headers).json() == []
    made = client.post("/labels", json={"text": "fragile"}, headers=headers)
    assert made.status_code == 201
    assert client.get("/labels", headers=headers).json() == [made.json()]


def test_refusals():
    assert client.get("/labels").json() == {"detail": "no token"}
    assert client.get("/labels", headers=bearer("abc")).json() == {"detail": "bad token"}
    assert client.get("/labels", headers=bearer(issue("s1", use="refresh"))).status_code == 401


def test_refresh():
    assert client.post("/refresh", json={"token": issue("s1", use="refresh")}).status_code == 200
    assert client.post("/refresh", json={"token": issue("s1", ttl=-5, use="refresh")}).status_code == 401
