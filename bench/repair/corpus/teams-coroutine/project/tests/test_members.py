from fastapi.testclient import TestClient

from club.main import app

client = TestClient(app)


def test_member():
    assert client.get("/members/kim").json() == {"name": "Kim"}


def test_unknown_member():
    assert client.get("/members/max").status_code == 404
