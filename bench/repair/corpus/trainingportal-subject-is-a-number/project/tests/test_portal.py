import pytest
from fastapi.testclient import TestClient

from portal.main import app
from portal.security import current_user
from portal.users import User


@pytest.fixture
def client():
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_login(client):
    answer = client.post("/token", json={"mail": "mara@example.org", "password": "hunter22"})
    assert answer.json()["token_type"] == "bearer"
    assert client.post("/token", json={"mail": "mara@example.org", "password": "x"}).status_code == 401


def test_enrol(client):
    user = User(1, "t@example.org", "")
    app.dependency_overrides[current_user] = lambda: user
    assert client.post("/courses/Forklift").status_code == 201
    assert client.post("/courses/Forklift").status_code == 409
    assert client.get("/me").json()["courses"] == ["Forklift"]


def test_not_signed_in(client):
    assert client.get("/me").status_code == 401
    assert client.get("/me", headers={"Authorization": "Bearer nonsense"}).status_code == 401
