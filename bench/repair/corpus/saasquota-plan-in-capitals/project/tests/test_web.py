from fastapi.testclient import TestClient

from saasquota.web import app

client = TestClient(app)


def signup(**body):
    return client.post("/accounts", json={"company": "Acme", **body}).json()


def test_quota():
    id = signup()["id"]
    assert client.post(f"/accounts/{id}/projects", json={"name": "one"}).json()["left"] == 0
    assert client.post(f"/accounts/{id}/projects", json={"name": "two"}).status_code == 402


def test_change():
    id = signup(plan="team")["id"]
    assert client.put(f"/accounts/{id}/plan", json={"plan": " Business"}).json()["plan"] == "business"
    assert client.put(f"/accounts/{id}/plan", json={"plan": "gold"}).status_code == 422


def test_no_account():
    assert client.post("/accounts/9999/projects", json={"name": "x"}).status_code == 404
