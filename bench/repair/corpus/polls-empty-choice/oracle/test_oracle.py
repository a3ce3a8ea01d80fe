from fastapi.testclient import TestClient

from app import counting
from app.main import app
from app.schemas import Ballot

client = TestClient(app, raise_server_exceptions=False)


def test_nobody_has_voted():
    assert counting.winner([]) is None
    assert client.get("/polls/garden/results").json() == {"votes": 0, "winner": None, "latest_voter": None}


def test_somebody_has():
    assert counting.winner([Ballot(voter="a", choice="x")]) == "x"
    assert client.get("/polls/logo/results").json()["winner"] == "owl"
    # Of equal ones, the first that was voted for.
    assert counting.winner([Ballot(voter="a", choice="x"), Ballot(voter="b", choice="y")]) == "x"
