import pytest

from npspulse import stats, surveys
from npspulse.app import app


@pytest.fixture
def client():
    surveys.SURVEYS.clear()
    return app.test_client()


def test_dashboard(client):
    surveys.create("q1", "Happy?", invited=4)
    for score in (10, 9, 3):
        assert client.post("/surveys/q1/answers", json={"score": score}).status_code == 204
    assert client.get("/surveys/q1").json == {
        "question": "Happy?", "answers": 3, "response_rate": "75 %", "nps": "33",
    }


def test_bad_score(client):
    surveys.create("q1", "Happy?")
    assert client.post("/surveys/q1/answers", json={"score": 11}).status_code == 400
    assert client.get("/surveys/q2").status_code == 404


def test_nobody_invited():
    assert stats.response_rate(surveys.Survey("k", "Q", 0)) is None
    assert stats.shown(None) == "–"
