from fastapi.testclient import TestClient

from vetrecords.main import app

client = TestClient(app)


def test_animals():
    assert client.get("/animals/2").json() == {"id": 2, "name": "Minka", "species": "cat", "chip": "276098377", "born": None}
    assert client.get("/animals/77").status_code == 404


def test_added():
    answer = client.post("/animals", json={"name": "Bo", "species": "dog", "chip": "9"})
    assert answer.status_code == 201 and answer.json()["chip"] == "9"
    assert client.post("/animals", json={"name": ""}).status_code == 422


def test_visits():
    assert client.get("/animals/1/visits").json()[0]["weight"] is None
