from fastapi.testclient import TestClient

from app import counting
from app.main import app
from app.schemas import Ballot

client = TestClient(app)


def test_results():
    assert client.get("/polls/logo/results").json() == {"votes": 3, "winner": "owl", "latest_voter": "lou"}


def test_once():
    assert client.post("/polls/logo/ballots", json={"voter": "ida", "choice": "owl"}).status_code == 409
    assert client.get("/polls/none/results").status_code == 404


def test_counting():
    assert counting.latest_voter([]) is None
    assert counting.tally([Ballot(voter="a", choice="x")]) == {"x": 1}
