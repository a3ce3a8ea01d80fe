from fastapi.testclient import TestClient

from crossdock.main import app
from crossdock.route import length

client = TestClient(app, raise_server_exceptions=False)


def test_a_stop_is_skipped():
    client.put("/tours/t", json={"stops": ["Lyon", "Dijon", "Paris"]})
    answer = client.post("/tours/t/skip", json={"stop": "Dijon"})
    assert answer.status_code == 200
    assert answer.json() == {"key": "t", "stops": ["Lyon", "Paris"], "km": 465, "hours": 7.4}
    assert client.get("/tours/t").json() == answer.json()
    assert client.post("/tours/t/skip", json={"stop": "Paris"}).json()["km"] == 0


def test_what_no_road_leads_to_is_left_as_it_was():
    client.put("/tours/u", json={"stops": ["Lyon", "Paris", "Lille"]})
    assert client.post("/tours/u/skip", json={"stop": "Paris"}).status_code == 422
    assert client.get("/tours/u").json()["stops"] == ["Lyon", "Paris", "Lille"]


def test_lengths_are_still_remembered():
    before = length.cache_info().hits
    length(("Dijon", "Metz"))
    length(("Dijon", "Metz"))
    assert length.cache_info().hits > before
