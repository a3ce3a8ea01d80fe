import pytest

from boxyard.app import create_app
from boxyard.errors import BadNumber
from boxyard.numbers import parse_number


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize("text", ["MSKU 30704", "", "CSQX3054383", "CSQU30543833", "----"])
@pytest.mark.parametrize("gate", ["/gate/in", "/gate/out"])
def test_no_number_is_refused(client, gate, text):
    answer = client.post(gate, json={"number": text})
    assert answer.status_code == 422
    assert answer.json["error"]
    assert client.get("/boxes").json == []


def test_the_error_of_the_house():
    with pytest.raises(BadNumber):
        parse_number("torn")


def test_the_others(client):
    assert client.post("/gate/in", json={"number": " csqu 305438 3 "}).status_code == 201
    assert client.post("/gate/in", json={"number": "CSQU3054384"}).status_code == 422
    assert client.get("/boxes").json == ["CSQU 305438-3"]
