import pytest

from market import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_samples(client):
    assert client.get("/samples?element=Bi&max_price=10").json["count"] == 1
    assert client.get("/samples").json["count"] == 3


def test_bad_limit(client):
    for limit in ("many", "0"):
        answer = client.get(f"/samples?limit={limit}")
        assert answer.status_code == 422
        assert answer.json["field"] == "limit"


def test_negative_price(client):
    assert client.get("/samples?max_price=-1").json == {"error": "must not be negative", "field": "max_price"}
