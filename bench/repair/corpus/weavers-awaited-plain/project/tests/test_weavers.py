from fastapi.testclient import TestClient

from weavers.main import app

client = TestClient(app)


def test_patterns():
    assert client.get("/patterns").json() == ["Satin", "Twill"]
    assert client.get("/patterns/satin").json() == {"name": "Satin", "threads": 640}
    assert client.get("/patterns/velvet").status_code == 404


def test_invalid():
    assert client.put("/patterns/twill", json={"threads": 0}).status_code == 422
