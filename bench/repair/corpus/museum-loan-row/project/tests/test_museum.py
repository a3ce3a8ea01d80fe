import pytest

from museum import db
from museum.web import create_app


@pytest.fixture
def client():
    connection = db.connect()
    connection.execute("insert into piece values (7, 'Amphora', 'B2')")
    return create_app(connection).test_client()


def test_piece(client):
    assert client.get("/pieces/7").json == {"id": 7, "title": "Amphora", "room": "B2"}
    assert client.get("/pieces/8").json == {"error": "no such piece"}


def test_loan(client):
    made = client.post("/loans", json={"piece": 7, "borrower": "Lyon", "until": "2026-09-01"})
    assert made.status_code == 201
    assert client.get(f"/loans/{made.json['id']}").json["piece"]["title"] == "Amphora"
