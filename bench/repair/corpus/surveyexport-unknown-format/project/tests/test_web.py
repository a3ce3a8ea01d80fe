import pytest

from surveyexport.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_export(client):
    answer = client.get("/surveys/7/export")
    assert answer.mimetype == "text/csv"
    assert answer.text.splitlines() == ["Taste,Price", "4,2", "5,3"]
    assert client.get("/surveys/7/export?format=JSON").json["title"] == "Canteen"


def test_errors(client):
    assert client.get("/surveys/8/export").json == {"error": "no such survey"}
    answer = client.get("/surveys/7/mean?question=Noise")
    assert (answer.status_code, answer.json) == (400, {"error": "no such question"})
    assert client.get("/surveys/7/mean?question=Price").json == {"mean": 2.5}
