from fastapi.testclient import TestClient

from campsites.main import app

client = TestClient(app)


def test_packing():
    assert client.get("/sites/lake/packing").json() == {"bring": ["rain jacket"]}
    assert client.get("/sites/meadow/packing").json() == {"bring": []}


def test_unknown():
    assert client.get("/sites/moon/warnings").status_code == 404
