import pytest

from adminapi.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_show(client):
    assert client.get("/admin/accounts/7", auth=("ops", "s3cret")).json["name"] == "Acme"
    assert client.get("/admin/accounts/7").status_code == 401


def test_lock(client):
    assert client.post("/admin/accounts/7/lock", auth=("ops", "s3cret")).json["locked_by"] == "ops"
    assert client.post("/admin/accounts/7/lock", auth=("ops", "x")).status_code == 401
    assert client.post("/admin/accounts/8/lock", auth=("ops", "s3cret")).status_code == 404
