from fastapi.testclient import TestClient

from tracks.main import app

client = TestClient(app)


def test_track():
    assert client.get("/tracks/2").json()["title"] == "Noon"
    response = client.get("/tracks/9")
    assert response.status_code == 404
    assert response.json() == {"missing": "track", "value": 9}


def test_opener():
    assert client.get("/albums/Weather/opener").json()["id"] == 3


def test_length():
    assert client.get("/albums/Days/length").json() == {"seconds": 380}
    assert client.get("/albums/None/length").json() == {"seconds": 0}
