import pytest

from cinema import columns
from cinema.columns import chosen
from cinema.table import DuplicateColumn, table
from cinema.web import create_app


def test_requests_know_nothing_of_each_other():
    client = create_app().test_client()
    for _ in range(3):
        assert client.get("/screenings?with=free").json["columns"] == ["film", "starts", "free"]
    assert client.get("/screenings?with=hall").json["columns"] == ["film", "starts", "hall"]
    assert client.get("/screenings").json["columns"] == ["film", "starts"]


def test_what_is_always_there_stays_so():
    first, second = chosen(["a"]), chosen(["b"])
    assert (first, second) == (["film", "starts", "a"], ["film", "starts", "b"])
    assert columns.ALWAYS == ["film", "starts"]


def test_the_others_are_as_they_were():
    assert chosen(["hall"], ["film"]) == ["film", "hall"]
    with pytest.raises(DuplicateColumn):
        table(["film", "film"], [])
