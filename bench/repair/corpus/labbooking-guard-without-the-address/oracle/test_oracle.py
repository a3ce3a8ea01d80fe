import pytest

from labbooking import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def calibrate(client, serial, **headers):
    return client.post(f"/devices/{serial}/calibrated", json={"on": "2026-03-02"}, headers=headers)


def test_technician(client):
    answer = calibrate(client, "SEM-2", **{"X-User": "lea"})
    assert answer.status_code == 200
    assert answer.json == {"name": "Electron microscope", "calibrated": "2026-03-02", "by": "lea"}
    assert calibrate(client, "SEM-9", **{"X-User": "lea"}).status_code == 404
    devices = client.get("/devices", headers={"X-User": "tom"}).json
    assert devices["XRD-1"]["calibrated"] == "2025-11-30"


def test_nobody_else(client):
    assert calibrate(client, "XRD-1").status_code == 401
    assert calibrate(client, "XRD-1", **{"X-User": "tom"}).status_code == 403
    assert client.get("/devices", headers={"X-User": "tom"}).json["XRD-1"]["calibrated"] == "2025-11-30"


def test_the_others(client):
    assert client.get("/me").status_code == 401
    assert client.get("/me", headers={"X-User": "tom"}).json == {"name": "tom", "roles": ["user"]}
    assert client.get("/devices").status_code == 401
