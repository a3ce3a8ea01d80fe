from fastapi.testclient import TestClient

from satpasses.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_no_header_is_refused_as_a_wrong_one():
    for satellite in ("ISS", "X"):
        answer = client.get(f"/passes/{satellite}")
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert answer.json()["detail"]


def test_others():
    assert client.get("/passes/ISS", headers={"Authorization": ""}).status_code == 401
    assert client.get("/passes/ISS", headers={"Authorization": "Bearer"}).status_code == 401
    assert client.get("/passes/NOAA-19", headers={"Authorization": "Bearer k-7731"}).status_code == 200
    assert client.get("/health").status_code == 200
