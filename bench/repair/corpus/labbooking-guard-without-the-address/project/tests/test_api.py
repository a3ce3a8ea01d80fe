import pytest

from labbooking import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_me(client):
    assert client.get("/me").status_code == 401
    assert client.get("/me", headers={"X-User": "eve"}).status_code == 403
    assert client.get("/me", headers={"X-User": "lea"}).json == {"name": "lea", "roles": ["technician", "user"]}


def test_devices(client):
    assert client.get("/devices", headers={"X-User": "tom"}).json["XRD-1"]["name"] == "Diffractometer"
