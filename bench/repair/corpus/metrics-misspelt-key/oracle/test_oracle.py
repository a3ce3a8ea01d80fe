from fastapi.testclient import TestClient

from metrics.api import app


def test_metrics():
    client = TestClient(app)
    assert client.get("/metrics/login").json() == {"name": "login", "average": 20, "slowest": 30}
    assert client.get("/metrics/logout").json() == {"name": "logout", "average": 0, "slowest": 0}
