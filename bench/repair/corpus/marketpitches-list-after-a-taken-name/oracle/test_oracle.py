import pytest

from market.app import create_app


@pytest.fixture
def client():
    client = create_app().test_client()
    for row, number in (("A", 1), ("A", 2), ("B", 1)):
        client.post("/pitches", json={"row": row, "number": number})
    return client


def names(client):
    return [(one["name"], one["pitch"]) for one in client.get("/traders").get_json()]


def test_a_known_trader_amid_the_list(client):
    text = "Abel Cheese;abel@example.org;A1\nBert Fish;bert@example.org;A2\nAbel Olives;ABEL@example.org;B1\nCleo Plants;cleo@example.org;B1\n"
    answer = client.post("/traders/import", data=text)
    assert answer.status_code == 200
    assert answer.get_json() == {"added": 3, "known": ["Abel Olives"], "without_pitch": []}
    assert names(client) == [("Abel Cheese", "A1"), ("Bert Fish", "A2"), ("Cleo Plants", "B1")]


def test_the_same_list_again(client):
    text = "Abel Cheese;abel@example.org;A1\nBert Fish;bert@example.org;\n"
    client.post("/traders/import", data=text)
    answer = client.post("/traders/import", data=text + "Dora Tea;dora@example.org;A2")
    assert answer.status_code == 200
    assert answer.get_json()["added"] == 1
    assert answer.get_json()["known"] == ["Abel Cheese", "Bert Fish"]
    assert names(client) == [("Abel Cheese", "A1"), ("Bert Fish", None), ("Dora Tea", "A2")]


def test_a_known_trader_at_the_end(client):
    answer = client.post("/traders/import", data="Abel;abel@example.org;A1\nBabel;abel@example.org;A1")
    assert answer.status_code == 200
    assert names(client) == [("Abel", "A1")]
