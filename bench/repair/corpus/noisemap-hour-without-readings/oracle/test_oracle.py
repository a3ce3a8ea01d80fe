from fastapi.testclient import TestClient

from noisemap import create_app


def test_silent_hour():
    client = TestClient(create_app(), raise_server_exceptions=False)
    client.post("/sensors/kiez-4/readings", json=[{"at": "2026-06-01T10:04:00", "db": 61.5}])
    answer = client.get("/sensors/kiez-4/hours/2026-06-01T11")
    assert answer.status_code == 200
    assert answer.json() == {"sensor": "kiez-4", "count": 0, "loudest": None, "mean": None, "over_limit": 0}
    assert client.get("/sensors/kiez-4/hours/2026-06-01T10").json()["mean"] == 61.5
