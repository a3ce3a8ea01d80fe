import pytest

from riverwatch.app import create_app

GOOD = {"river": "Wey", "seen_on": "2026-02-03", "clarity": 7, "species": ["otter", "otter", "dipper"]}


@pytest.fixture
def client():
    return create_app().test_client()


def test_observe(client):
    assert client.post("/observations", json=GOOD).get_json() == {"number": 1}
    assert client.get("/rivers/Wey/species").get_json() == {"dipper": 1, "otter": 2}


@pytest.mark.parametrize(("field", "value"), [("clarity", 11), ("river", "W"), ("seen_on", "yesterday")])
def test_refused(client, field, value):
    answer = client.post("/observations", json={**GOOD, field: value})
    assert answer.status_code == 422
    assert [one["field"] for one in answer.get_json()["details"]] == [field]
