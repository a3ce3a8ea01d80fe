import pytest

from lapidary import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_quote(client):
    assert client.get("/quote?stone=Garnet&cut=oval&carats=2").json == {"price": 18.2}


def test_refused(client):
    answer = client.get("/quote?stone=glass&cut=oval&carats=2")
    assert answer.status_code == 422
    assert answer.json["field"] == "stone"


def test_order(client):
    answer = client.post("/orders", json={"stone": "agate", "cut": "Rose", "carats": 10, "finish": "matt"})
    assert answer.json["price"] == 30.4
