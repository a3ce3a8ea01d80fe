from datetime import datetime

import pytest
from fastapi.testclient import TestClient

from lockers.api import app
from lockers.store import wall

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def empty_wall():
    for code in ("A1", "A2", "B1", "B2", "C1"):
        wall.get(code).parcel = None


def test_an_empty_locker_answers_as_for_collecting():
    answer = client.post("/lockers/B2/extend", json={"hours": 24})
    asked = client.post("/lockers/B2/collect", json={"pin": "1234"})
    assert answer.status_code == asked.status_code == 409
    assert answer.json() == asked.json()
    assert wall.get("B2").parcel is None


def test_after_collecting():
    client.post("/lockers/C1/deposit", json={"tracking": "JD09", "pin": "1234"})
    client.post("/lockers/C1/collect", json={"pin": "1234"})
    assert client.post("/lockers/C1/extend", json={"hours": 3}).status_code == 409


def test_a_parcel_is_still_kept_longer():
    due = datetime.fromisoformat(client.post("/lockers/B1/deposit", json={"tracking": "J", "pin": "1234"}).json()["due"])
    later = datetime.fromisoformat(client.post("/lockers/B1/extend", json={"hours": 5}).json()["due"])
    assert (later - due).total_seconds() == 5 * 3600
    assert wall.get("B1").parcel.due == later
    assert client.post("/lockers/Q1/extend", json={"hours": 5}).status_code == 404
    assert client.post("/lockers/B1/extend", json={"hours": 0}).status_code == 422
