from fastapi.testclient import TestClient

from policies.auth import issue
from policies.main import app

client = TestClient(app, raise_server_exceptions=False)


def get(token=None):
    return client.get("/policies", headers={"Authorization": f"Bearer {token}"} if token else {})


def test_tokens_of_nobody_are_refused_as_others_are():
    answer = get(issue(client_id="reporting"))
    assert answer.status_code in (401, 403)
    assert set(answer.json()) == {"detail"}
    if answer.status_code == 401:
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.json()["detail"] != "Token has expired"


def test_the_others_are_as_they_were():
    assert get(issue(sub="nora")).json() == {"user": "nora", "policies": ["household"]}
    assert get(issue(sub="new")).json() == {"user": "new", "policies": []}
    assert get("x").json() == {"detail": "Invalid token"}
    assert get(issue(minutes=-5, sub="nora")).json() == {"detail": "Token has expired"}
