from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_machines():
    assert client.get("/machines").json()[0] == {"id": 3, "name": "Mini digger", "day_rate_pence": 9500}


def test_never_hired():
    assert client.get("/machines/5/hires").json()["hires"] == []


def test_unknown():
    assert client.get("/machines/9/hires").status_code == 404
