from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_list():
    rows = client.get("/orders").json()
    assert [r["technician"] for r in rows] == ["Dana Whitfield", "Luis Ortega", "unassigned"]


def test_list_overdue():
    rows = client.get("/orders", params={"overdue": True}).json()
    assert [r["number"] for r in rows] == ["WO-1002"]


def test_detail():
    body = client.get("/orders/WO-1001").json()
    assert body["technician"] == "Dana Whitfield"
    assert body["parts"] == ["fuse"]


def test_unknown():
    assert client.get("/orders/WO-9").status_code == 404
