import pytest

from museum import db, loans
from museum.web import create_app


@pytest.fixture
def connection():
    connection = db.connect()
    connection.execute("insert into piece values (1, 'Mask', null)")
    return connection


def test_an_unknown_loan_is_answered_as_an_unknown_piece_is(connection):
    answer = create_app(connection).test_client().get("/loans/31")
    assert answer.status_code == 404
    assert answer.json == {"error": "no such loan"}
    with pytest.raises(db.Missing):
        loans.show(connection, 31)


def test_the_others_are_as_they_were(connection):
    client = create_app(connection).test_client()
    made = client.post("/loans", json={"piece": 1, "borrower": "Basel", "until": "2027-01-01"}).json
    assert made == {
        "id": made["id"],
        "piece": {"id": 1, "title": "Mask", "room": None},
        "borrower": "Basel",
        "until": "2027-01-01",
    }
    assert client.get(f"/loans/{made['id']}").json == made
    answer = client.post("/loans", json={"piece": 9, "borrower": "x", "until": "y"})
    assert (answer.status_code, answer.json) == (404, {"error": "no such piece"})
