import pytest
from fastapi.testclient import TestClient

from lockers.api import app
from lockers.store import wall

client = TestClient(app)


@pytest.fixture(autouse=True)
def empty_wall():
    for code in ("A1", "A2", "B1", "B2", "C1"):
        wall.get(code).parcel = None


def test_deposit_and_collect():
    assert client.post("/lockers/a1/deposit", json={"tracking": "JD01", "pin": "4711"}).status_code == 201
    assert client.post("/lockers/A1/deposit", json={"tracking": "JD02", "pin": "4712"}).status_code == 409
    assert client.post("/lockers/A1/collect", json={"pin": "0000"}).status_code == 403
    assert client.post("/lockers/A1/collect", json={"pin": "4711"}).json() == {"tracking": "JD01"}
    assert client.post("/lockers/A1/collect", json={"pin": "4711"}).status_code == 409


def test_extension():
    client.post("/lockers/B1/deposit", json={"tracking": "JD03", "pin": "1111"})
    assert client.post("/lockers/B1/extend", json={"hours": 48}).status_code == 200
    assert client.post("/lockers/B1/extend", json={"hours": 48}).status_code == 200
    assert client.post("/lockers/B1/extend", json={"hours": 48}).status_code == 422


def test_free_lockers():
    assert [row["code"] for row in client.get("/lockers", params={"size": "M"}).json()] == ["B1", "B2"]
    assert client.post("/lockers/Z9/extend", json={"hours": 1}).status_code == 404
