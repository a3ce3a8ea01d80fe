from fastapi.testclient import TestClient

from jobboard.main import app

client = TestClient(app)
ANA = {"X-Session": "s-ana"}


def test_companies():
    assert [one["following"] for one in client.get("/companies", headers=ANA).json()] == [True, False]
    assert [one["following"] for one in client.get("/companies").json()] == [False, False]


def test_jobs():
    body = client.get("/jobs", params={"remote": True}, headers=ANA).json()
    assert body["count"] == 1
    assert body["jobs"][0]["saved"] is True


def test_save():
    assert client.put("/jobs/12/save").status_code == 401
    assert client.put("/jobs/99/save", headers=ANA).status_code == 404
    assert client.put("/jobs/12/save", headers=ANA).json()["saved"] is True
