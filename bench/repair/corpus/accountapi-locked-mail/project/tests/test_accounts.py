from fastapi.testclient import TestClient

from accountapi.mail import outbox
from accountapi.main import app

client = TestClient(app)


def test_create():
    answer = client.post("/accounts", json={"mail": "Bo@example.org", "name": "Bo", "password": "x"})
    assert answer.json() == {"mail": "bo@example.org"}
    assert outbox[-1]["text"] == "Hello Bo, your account is ready."
    assert client.post("/accounts", json={"mail": "bo@example.org", "name": "B", "password": "x"}).status_code == 409


def test_login():
    assert client.post("/login", json={"mail": "pia@example.org", "password": "kestrel"}).json() == {"name": "Pia"}
    assert client.post("/login", json={"mail": "pia@example.org", "password": "guess"}).status_code == 401
    assert client.post("/login", json={"mail": "who@example.org", "password": "guess"}).status_code == 401
