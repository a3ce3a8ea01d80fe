import pytest
from fastapi.testclient import TestClient

from leavedesk import schemas, store
from leavedesk.api import app


@pytest.fixture
def client():
    store.seed()
    return TestClient(app)


def test_employee(client):
    assert client.get("/employees/1").json() == {"id": 1, "name": "Ines Duarte", "country": "PT"}
    assert client.get("/employees/7").status_code == 404


def test_leaves(client):
    assert client.get("/employees/1/leaves").json() == [
        {"id": 1, "first": "2026-07-06", "last": "2026-07-17", "approved": True}
    ]
    assert client.get("/employees/2/leaves").json() == []


def test_no_balance(client):
    assert client.get("/employees/2/balance/2026").status_code == 404


def test_remaining():
    balance = schemas.Balance(employee_id=1, year=2025, entitled=20, taken=4.5)
    assert balance.remaining == 15.5
