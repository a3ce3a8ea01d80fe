import pytest

from surfschool.web import app


@pytest.fixture
def client():
    return app.test_client()


def ids(answer):
    return [one["id"] for one in answer.get_json()]


def test_index(client):
    assert ids(client.get("/lessons?seats=4&order=seats")) == [3, 2, 1]
    assert ids(client.get("/lessons?seats=")) == [1, 2, 3, 4]


def test_mistyped(client):
    answer = client.get("/lessons?seats=many")
    assert answer.status_code == 400
    assert answer.get_json() == {"error": "seats: 'many' is not understood"}


def test_suitable(client):
    assert ids(client.get("/lessons/suitable")) == [1]
    assert ids(client.get("/lessons/suitable?level=3&skip=1")) == [2, 3]
