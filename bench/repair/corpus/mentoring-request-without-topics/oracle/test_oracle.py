import pytest
from fastapi.testclient import TestClient

from mentoring.main import app

client = TestClient(app, raise_server_exceptions=False)


def match(**body):
    return client.post("/matches", json={"mentee": "Eli", **body})


@pytest.mark.parametrize("topics", [{}, {"topics": None}, {"topics": []}])
def test_without_topics_the_goal_decides(topics):
    answer = match(goal="studies", **topics)
    assert answer.status_code == 200
    assert answer.json() == [
        {"mentor": 3, "name": "Chloé", "score": 1, "reasons": ["helps with studies"]},
        {"mentor": 4, "name": "Dunya", "score": 1, "reasons": ["helps with studies"]},
    ]
    assert [one["name"] for one in match(languages=["ja"], **topics).json()] == ["Aiko"]
    assert match(goal="project", **topics).json() == []


def test_with_topics():
    assert [(one["name"], one["score"]) for one in match(topics=["WRITING", "data"], goal="studies").json()] == [
        ("Chloé", 3),
        ("Dunya", 3),
        ("Aiko", 2),
    ]
    assert match(topics=[1]).status_code == 422
