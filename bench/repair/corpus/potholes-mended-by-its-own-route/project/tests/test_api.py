from fastapi.testclient import TestClient

from potholes.main import app

client = TestClient(app)


def test_report():
    made = client.post("/reports", json={"street": "Ash Lane", "text": "by the school"})
    assert made.status_code == 201
    number = made.json()["id"]
    assert client.get(f"/reports/{number}").json()["state"] == "open"
    assert number in [report["id"] for report in client.get("/reports").json()]


def test_refused():
    assert client.post("/reports", json={"street": ""}).status_code == 422
    assert client.get("/reports/900").status_code == 404
    assert client.post("/reports/1/mended", json={}).status_code == 422
