import pytest
from fastapi.testclient import TestClient

from evcharge.api import app
from evcharge.registry import find_station

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("number", [7, 0, 3])
def test_no_such_connector_is_not_found_as_stations_are(number):
    answer = client.post("/stations/HH-004/sessions", json={"connector": number, "card": "04A1"})
    assert answer.status_code == 404
    assert answer.json()["error"] == "not_found"
    assert "detail" in answer.json()
    assert len(find_station("HH-004").free_connectors()) == 2


def test_connectors_that_are_there():
    answer = client.post("/stations/HH-004/sessions", json={"connector": 2, "card": "04A1"})
    assert answer.status_code == 201 and answer.json()["plug"] == "Type 2"
    assert client.post("/stations/HH-004/sessions", json={"connector": 2, "card": "9"}).status_code == 409
    assert client.delete(f"/stations/HH-004/sessions/{answer.json()['session']}").status_code == 200
