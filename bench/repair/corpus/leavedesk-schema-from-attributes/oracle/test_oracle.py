from fastapi.testclient import TestClient

from leavedesk import schemas, store
from leavedesk.api import app

client = TestClient(app, raise_server_exceptions=False)


def test_a_balance_is_shown():
    store.seed()
    answer = client.get("/employees/1/balance/2026")
    assert answer.status_code == 200
    assert answer.json() == {
        "employee_id": 1,
        "year": 2026,
        "entitled": 22.0,
        "taken": 10.0,
        "carried_over": 3.5,
        "remaining": 15.5,
    }


def test_the_others_are_as_they_were():
    store.seed()
    assert client.get("/employees/2/balance/2026").status_code == 404
    assert client.get("/employees/9/balance/2026").status_code == 404
    assert client.get("/employees/1/leaves").json()[0]["id"] == 1
    made = schemas.Balance.model_validate({"employee_id": 1, "year": 2025, "entitled": 20, "taken": 5})
    assert made.remaining == 15
