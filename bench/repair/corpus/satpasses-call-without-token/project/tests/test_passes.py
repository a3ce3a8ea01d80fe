from fastapi.testclient import TestClient

from satpasses.main import app

client = TestClient(app)


def get(path, token):
    return client.get(path, headers={"Authorization": token})


def test_passes():
    answer = get("/passes/ISS", "Bearer k-0420")
    assert answer.json()["station"] == "station-oslo"
    assert answer.json()["passes"][0] == "2026-01-01T00:11:00+00:00"
    assert get("/passes/X", "bearer k-0420").status_code == 404


def test_refused():
    for token in ("Bearer nothing", "Basic k-0420"):
        answer = get("/passes/ISS", token)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
