import pytest

from expenses import claims, create_app


@pytest.fixture
def client():
    claims.store.claims.clear()
    return create_app().test_client()


def test_general_costs_have_no_project(client):
    answer = client.post("/claims", json={"amount": 18.9, "category": "meals", "note": "team lunch"})
    assert answer.status_code == 201
    assert answer.json["project"] is None
    assert answer.json["note"] == "team lunch"
    assert [one["project"] for one in client.get("/claims").json] == [None]


def test_the_others_are_as_they_were(client):
    answer = client.post("/claims", json={"amount": 5, "category": "software", "project": "apollo"})
    assert answer.json["project"] == "apollo"
    assert len(client.get("/claims?project=apollo").json) == 1
    assert client.post("/claims", json={"category": "meals"}).json == {"error": "amount is required"}
