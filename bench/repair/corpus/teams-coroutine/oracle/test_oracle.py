from club.main import app
from fastapi.testclient import TestClient

client = TestClient(app)


def test_statements():
    assert client.get("/members/kim/statement").json() == {"login": "kim", "payments": 2, "sum": 24}
    assert client.get("/members/lee/statement").json() == {"login": "lee", "payments": 0, "sum": 0}
