import pytest

from loans.web import create_app


@pytest.fixture
def client():
    return create_app("sqlite://").test_client()


def test_lent(client):
    answer = client.post("/loans", json={"player": "P1", "tag": "VC-01"})
    assert answer.status_code == 201
    assert client.get("/players/P1/instruments").json == [{"tag": "VC-01", "kind": "cello"}]


def test_lent_already(client):
    answer = client.post("/loans", json={"player": "P1", "tag": "VA-02"})
    assert answer.status_code == 409
    assert answer.json == {"error": "VA-02 is lent to Tom"}


def test_unknown_player(client):
    answer = client.get("/players/P7/instruments")
    assert (answer.status_code, answer.json) == (404, {"error": "unknown player P7"})
