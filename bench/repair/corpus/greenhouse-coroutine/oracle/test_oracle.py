from fastapi.testclient import TestClient

from greenhouse.main import app, get_store
from greenhouse.store import examples

store = examples()
app.dependency_overrides[get_store] = lambda: store
client = TestClient(app, raise_server_exceptions=False)


def test_compare():
    assert client.get("/compare/1/2").json() == {"wetter": 1, "difference": 1.5}
    assert client.get("/compare/2/1").json() == {"wetter": 1, "difference": 1.5}
    assert client.get("/compare/2/2").json() == {"wetter": 2, "difference": 0.0}


def test_unknown_beds_are_not_found_on_either_side():
    for path in ("/compare/1/9", "/compare/9/1"):
        response = client.get(path)
        assert response.status_code == 404
        assert response.json() == {"detail": "No bed 9"}


def test_the_others_are_as_they_were():
    assert client.get("/beds/2").json()["plant"] == "basil"
    assert len(client.get("/thirsty?below=5").json()) == 2
    assert client.post("/waterings", json={"bed": 9, "litres": 1}).status_code == 404
