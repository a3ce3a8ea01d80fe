from fastapi.testclient import TestClient

from surveys.main import app

client = TestClient(app)


def test_survey():
    assert client.get("/surveys/food").json() == {"answers": 3, "score": 12, "minutes": 12, "longest": 9}


def test_unknown_survey():
    assert client.get("/surveys/cars").status_code == 404
