from fastapi.testclient import TestClient

from pushhub.main import app

client = TestClient(app)


def test_subscribe():
    for _ in range(2):
        assert client.put("/topics/news/devices/d1").status_code == 204
    assert client.get("/topics/news").json() == {"devices": ["d1"]}
    assert client.delete("/topics/news/devices/d1").status_code == 204
    assert client.get("/topics/news").json() == {"devices": []}
