from fastapi.testclient import TestClient

from gym.main import app
from gym.tokens import issue, member_of

client = TestClient(app)


def get(token):
    return client.get("/me", headers={"Authorization": f"Bearer {token}"})


def test_me():
    assert get(issue("m-7")).json()["name"] == "Jo"


def test_refused():
    assert client.get("/me").json() == {"detail": "log in first"}
    assert get("abc").json() == {"detail": "log in again"}
    assert get(issue("m-99")).status_code == 401


def test_foreign_signature():
    import jwt

    assert member_of(jwt.encode({"sub": "m-7"}, "x" * 40, algorithm="HS256")) is None
