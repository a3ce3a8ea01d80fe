from fastapi.testclient import TestClient

from idcheck.api import app

client = TestClient(app, raise_server_exceptions=False)
PASSPORT = {"kind": "passport", "number": "X9"}


def test_nobody_is_answered_as_elsewhere():
    for name in ("a-999", "nobody"):
        answer = client.post(f"/applicants/{name}/documents", json=PASSPORT)
        assert answer.status_code == 404
        assert answer.json()["code"] == "unknown_applicant"
    assert all(one["id"] not in ("a-999", "nobody") for one in client.get("/applicants").json())


def test_the_others():
    one = client.post("/applicants", json={"name": "Bo", "country": "DK"}).json()["id"]
    answer = client.post(f"/applicants/{one}/documents", json=PASSPORT)
    assert answer.status_code == 201
    assert answer.json()["documents"][0]["number"] == "X9"
    assert client.post(f"/applicants/{one}/documents", json=PASSPORT).status_code == 409
