from fastapi.testclient import TestClient

from cellar.api import app

client = TestClient(app)


def test_tastings():
    assert client.post("/tastings", json={"title": "Port", "starts": "2032-01-01T18:00:00"}).status_code == 201
    assert client.post("/tastings", json={"title": "Old", "starts": "2001-01-01T18:00:00"}).status_code == 422
    assert client.get("/tastings").json() == [{"title": "Port", "starts": "2032-01-01T18:00:00+00:00"}]
