from fastapi.testclient import TestClient

from noisemap import create_app, stats


def test_hour():
    client = TestClient(create_app())
    rows = [{"at": "2026-06-01T10:04:00", "db": 61.5}, {"at": "2026-06-01T10:50:10", "db": 40}]
    assert client.post("/sensors/kiez-4/readings", json=rows).json() == {"accepted": 2}
    assert client.get("/sensors/kiez-4/hours/2026-06-01T10").json() == {
        "sensor": "kiez-4", "count": 2, "loudest": 61.5, "mean": 50.8, "over_limit": 1
    }
    assert client.get("/sensors/kiez-4/hours/noon").status_code == 422
    assert client.get("/sensors/kiez-9/hours/2026-06-01T10").status_code == 404


def test_no_readings():
    assert stats.loudest([]) is None
    assert stats.over_limit([]) == 0
