import pytest
from fastapi.testclient import TestClient

from saasquota.web import app

client = TestClient(app, raise_server_exceptions=False)


def signup(plan):
    return client.post("/accounts", json={"company": "Brightside", "plan": plan}).json()["id"]


@pytest.mark.parametrize("plan, left", [("Team", 4), (" TEAM ", 4), ("Business", 49), ("Free", 0)])
def test_a_plan_counts_however_it_was_typed(plan, left):
    # Where it is made alike, when it is written down or when it is looked up, is left open.
    answer = client.post(f"/accounts/{signup(plan)}/projects", json={"name": "Relaunch"})
    assert (answer.status_code, answer.json()) == (201, {"projects": ["Relaunch"], "left": left})


def test_its_limit_holds():
    id = signup("Free")
    client.post(f"/accounts/{id}/projects", json={"name": "one"})
    assert client.post(f"/accounts/{id}/projects", json={"name": "two"}).status_code == 402


def test_the_others_are_as_they_were():
    id = signup("team")
    assert client.put(f"/accounts/{id}/plan", json={"plan": "gold"}).status_code == 422
    assert client.post(f"/accounts/{id}/projects", json={"name": "x"}).json()["left"] == 4
