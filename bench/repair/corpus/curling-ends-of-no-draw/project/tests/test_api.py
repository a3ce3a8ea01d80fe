from fastapi.testclient import TestClient

from curling.api import app

client = TestClient(app)


def test_ends_of_a_draw():
    answer = client.get("/draws/D1/ends").json()
    assert answer[1] == {"end": 2, "red": 0, "yellow": 2}


def test_no_sheet():
    assert client.get("/sheets/9").status_code == 404


def test_no_draw():
    assert client.get("/draws/D77").json() == {"detail": "no draw D77"}
