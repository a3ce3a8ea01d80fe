from fastapi.testclient import TestClient

from fermentlab.api import app

client = TestClient(app)


def test_measure():
    answer = client.post("/batches/PERRY-2/gravities", json={"gravity": 1.012})
    assert answer.json()["gravities"] == [1.012]


def test_rack():
    assert client.post("/batches/CIDER-7/rack", json={"vessel": "T3"}).json()["vessel"] == "T3"


def test_too_small():
    answer = client.post("/batches/CIDER-7/rack", json={"vessel": "T2"})
    assert answer.status_code == 409
    assert answer.json() == {"error": "T2 holds 100 l only"}


def test_unknown():
    assert client.get("/batches/NONE-1").status_code == 404
