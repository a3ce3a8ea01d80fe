import pytest
from fastapi.testclient import TestClient

from greenhouse.main import app, get_store
from greenhouse.store import examples


@pytest.fixture
def client():
    store = examples()
    app.dependency_overrides[get_store] = lambda: store
    yield TestClient(app)
    app.dependency_overrides.clear()


def test_bed(client):
    assert client.get("/beds/1").json() == {"id": 1, "plant": "tomato", "litres": 2.0}
    assert client.get("/beds/9").json() == {"detail": "No bed 9"}


def test_thirsty(client):
    assert [bed["id"] for bed in client.get("/thirsty").json()] == [2]


def test_water(client):
    response = client.post("/waterings", json={"bed": 2, "litres": 1.5})
    assert response.status_code == 201
    assert response.json()["litres"] == 2.0
