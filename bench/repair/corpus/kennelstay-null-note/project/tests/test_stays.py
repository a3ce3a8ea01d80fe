from fastapi.testclient import TestClient

from kennelstay.main import create_app


def test_stay():
    client = TestClient(create_app())
    body = {"dog": "Rex", "arrives": "2026-05-01", "note": "no chicken"}
    assert client.post("/stays", json=body).json() == {"id": 1}
    assert client.get("/stays/1").json() == {"id": 1, "leaves": None, **body}
    assert client.get("/stays/2").status_code == 404
