from fastapi.testclient import TestClient

from metrics.api import app

client = TestClient(app)


def test_count():
    assert client.get("/metrics/login/count").json() == {"count": 2}
