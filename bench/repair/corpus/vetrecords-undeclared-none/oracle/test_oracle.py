from fastapi.testclient import TestClient

from vetrecords import store
from vetrecords.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_without_a_chip():
    answer = client.get("/animals/3")
    assert answer.json() == {"id": 3, "name": "Hoppel", "species": "rabbit", "chip": None, "born": None}
    answer = client.post("/animals", json={"name": "Tuta", "species": "tortoise"})
    assert answer.status_code == 201 and answer.json()["chip"] is None


def test_the_rest():
    assert store.animal(3)["chip"] is None
    assert client.get("/animals/1").json()["chip"] == "276098104"
    assert client.get("/animals/1").json()["born"] == "2021-04-02"
    assert client.post("/animals", json={"name": "", "species": "dog"}).status_code == 422
    assert "id" in client.get("/openapi.json").json()["components"]["schemas"]["AnimalOut"]["properties"]
