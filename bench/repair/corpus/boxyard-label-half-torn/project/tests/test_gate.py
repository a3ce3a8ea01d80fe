import pytest

from boxyard.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_in_and_out(client):
    answer = client.post("/gate/in", json={"number": "csqu 305438-3"})
    assert (answer.status_code, answer.json) == (201, {"number": "CSQU 305438-3"})
    assert client.get("/boxes").json == ["CSQU 305438-3"]
    assert client.post("/gate/out", json={"number": "CSQU3054383"}).status_code == 200


def test_wrong_check_digit(client):
    answer = client.post("/gate/in", json={"number": "CSQU3054384"})
    assert answer.status_code == 422
    assert "error" in answer.json


def test_not_in_yard(client):
    assert client.post("/gate/out", json={"number": "CSQU3054383"}).status_code == 404
