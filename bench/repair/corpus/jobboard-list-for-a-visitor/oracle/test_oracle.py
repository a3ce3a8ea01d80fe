from fastapi.testclient import TestClient

from jobboard.main import app

client = TestClient(app, raise_server_exceptions=False)
ANA = {"X-Session": "s-ana"}


def test_a_visitor_sees_the_jobs_and_has_saved_none():
    answer = client.get("/jobs")
    assert answer.status_code == 200
    assert answer.json()["count"] == 3
    assert [one["id"] for one in answer.json()["jobs"]] == [11, 12, 13]
    assert all(one["saved"] is False for one in answer.json()["jobs"])


def test_a_session_that_is_gone_is_a_visitor():
    answer = client.get("/jobs", params={"remote": True}, headers={"X-Session": "s-gone"})
    assert [one["saved"] for one in answer.json()["jobs"]] == [False]


def test_the_others_are_as_they_were():
    saved = {one["id"]: one["saved"] for one in client.get("/jobs", headers=ANA).json()["jobs"]}
    assert saved == {11: True, 12: False, 13: False}
    assert client.put("/jobs/11/save").status_code == 401
