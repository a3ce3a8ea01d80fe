import pytest

from apikeys.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_keys(client):
    assert client.get("/jobs", headers={"X-Api-Key": "sp-90ac12"}).json == {"jobs": ["reindex"], "client": "status-page"}
    assert client.get("/jobs", headers={"X-Api-Key": "nope"}).status_code == 401
    assert client.get("/jobs").status_code == 401


def test_scopes(client):
    assert client.post("/jobs", headers={"X-Api-Key": "sp-90ac12"}, json={"name": "x"}).status_code == 403
    assert client.post("/jobs", headers={"X-Api-Key": "bo-5f1e77"}, json={"name": "x"}).status_code == 201
