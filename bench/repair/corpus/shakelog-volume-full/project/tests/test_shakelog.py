from fastapi.testclient import TestClient

from shakelog.main import app


def test_readings(tmp_path, monkeypatch):
    monkeypatch.setenv("SHAKELOG_FOLDER", str(tmp_path / "deep"))
    client = TestClient(app)
    assert client.get("/stations/KLT/readings").json() == []
    for peak in (0.1, 0.2, 0.3):
        answer = client.post("/stations/KLT/readings", json={"at": "2026-05-04T10:00:00Z", "peak": peak})
        assert answer.status_code == 201
    assert [one["peak"] for one in client.get("/stations/KLT/readings?count=2").json()] == [0.2, 0.3]


def test_refused():
    client = TestClient(app)
    assert client.post("/stations/klt/readings", json={"at": "2026-05-04T10:00:00Z", "peak": 1}).status_code == 422
