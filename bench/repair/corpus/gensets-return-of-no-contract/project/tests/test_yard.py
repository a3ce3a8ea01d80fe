import pytest
from fastapi.testclient import TestClient

from gensets.main import app


@pytest.fixture
def client():
    return TestClient(app)


def test_rent_and_return(client):
    unit = client.post("/units", json={"label": "G-60", "kva": 60}).json()["id"]
    contract = client.post("/contracts", json={"customer": "Circus Roncalli", "unit_id": unit}).json()["id"]
    assert client.post("/contracts", json={"customer": "X", "unit_id": unit}).status_code == 409
    done = client.post(f"/contracts/{contract}/return", json={"hours": 42})
    assert done.json() == {"contract": contract, "unit": "G-60", "extra_cents": 900}
    assert client.post(f"/contracts/{contract}/return", json={"hours": 1}).status_code == 409


def test_unknown_unit(client):
    assert client.post("/contracts", json={"customer": "X", "unit_id": 900}).status_code == 404
