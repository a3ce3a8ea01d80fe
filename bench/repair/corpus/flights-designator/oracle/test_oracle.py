import pytest
from fastapi.testclient import TestClient

from flights import codes
from flights.errors import Malformed
from flights.main import app

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("text", ["LH-44O", "LUFTHANSA", "4", "LH 12345", "-"])
def test_designators_that_are_none_are_refused_as_seats_are(text):
    answer = client.get(f"/departures/{text}")
    assert answer.status_code == 422
    assert answer.json()["error"] == "malformed"
    assert set(answer.json()) == {"error", "field"}
    assert answer.json()["field"] != "seat"


def test_the_parser_tells_of_it():
    with pytest.raises(Malformed):
        codes.parse_designator("LH-44O")


def test_the_others_are_as_they_were():
    assert client.get("/departures/u2 8801").json() == {"airline": "U2", "number": 8801, "departs": "06:10"}
    assert client.get("/departures/LH441").status_code == 404
    assert client.get("/seats/A12").json() == {"error": "malformed", "field": "seat"}
