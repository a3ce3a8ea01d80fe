from fastapi.testclient import TestClient

from gymplans.main import app

client = TestClient(app)


def test_quote():
    assert client.get("/quote?plan=flex&months=2&site=harbour").json()["total"] == 7980
    assert client.get("/quote?months=12").json() == {"plan": "basic", "total": 23880, "per_month": 1990}


def test_refused():
    answer = client.get("/quote?plan=flex&months=2&site=moon")
    assert (answer.status_code, answer.json()) == (404, {"detail": "there is no site moon"})
    assert client.get("/quote?months=0").status_code == 422
