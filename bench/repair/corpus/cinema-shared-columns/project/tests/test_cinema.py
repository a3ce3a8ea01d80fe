import pytest

from cinema.columns import chosen
from cinema.table import DuplicateColumn, table
from cinema.web import create_app


def test_screenings():
    answer = create_app().test_client().get("/screenings")
    assert answer.json["columns"] == ["film", "starts"]
    assert answer.json["rows"][1] == ["Playtime", "20:30"]


def test_refused():
    client = create_app().test_client()
    assert client.get("/screenings?with=price").status_code == 400
    assert client.get("/screenings?with=hall&with=hall").status_code == 400


def test_given_columns():
    assert chosen(["hall"], ["film"]) == ["film", "hall"]
    with pytest.raises(DuplicateColumn):
        table(["film", "film"], [])
