import pytest

from market.app import create_app


@pytest.fixture
def client():
    client = create_app().test_client()
    client.post("/pitches", json={"row": "A", "number": 1})
    return client


def test_import(client):
    answer = client.post("/traders/import", data="Abel Cheese;Abel@example.org;a1\n\nBert Fish;bert@example.org;\n")
    assert answer.get_json() == {"added": 2, "known": [], "without_pitch": ["Bert Fish"]}
    assert client.get("/traders").get_json() == [
        {"name": "Abel Cheese", "mail": "abel@example.org", "pitch": "A1"},
        {"name": "Bert Fish", "mail": "bert@example.org", "pitch": None},
    ]


def test_nothing(client):
    assert client.post("/traders/import", data="").get_json()["added"] == 0
    assert client.get("/traders").get_json() == []
