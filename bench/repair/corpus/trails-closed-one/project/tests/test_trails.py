from fastapi.testclient import TestClient

from trails.main import app

client = TestClient(app)


def test_details():
    assert client.get("/trails/lake").json() == {"slug": "lake", "name": "Lake loop", "kilometres": 5.4}
    answer = client.get("/trails/gorge")
    assert (answer.status_code, answer.json()) == (404, {"error": "no_such_trail", "slug": "gorge"})


def test_sign():
    assert client.get("/trails/ridge/sign.txt").text.splitlines()[1] == "|Ridge path 8.2 km|"


def test_index():
    assert client.get("/trails").json() == ["ridge", "lake"]
