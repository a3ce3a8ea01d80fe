import pytest
from fastapi.testclient import TestClient

from mentoring.main import app

client = TestClient(app)


def match(**body):
    return client.post("/matches", json={"mentee": "Eli", **body})


def names(answer):
    return [(one["name"], one["score"]) for one in answer.json()]


def test_topics():
    answer = match(topics=["Data"])
    assert names(answer) == [("Aiko", 3), ("Chloé", 3)]
    assert answer.json()[0]["reasons"] == ["knows data", "helps with career"]


def test_languages():
    assert names(match(topics=["data"], languages=["fr", "de"])) == [("Chloé", 3)]


def test_no_places():
    assert match(topics=["web"], goal="project").json() == []
    assert 2 not in [mentor["id"] for mentor in client.get("/mentors").json()]


@pytest.mark.parametrize("body", [{"mentee": ""}, {"goal": "fame"}, {"topics": "data"}])
def test_refused(body):
    assert match(**body).status_code == 422
