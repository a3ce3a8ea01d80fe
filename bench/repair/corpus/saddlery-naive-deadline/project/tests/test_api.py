from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from saddlery import api, clock


@pytest.fixture
def client():
    api.repairs.clear()
    return TestClient(api.app)


def take_in(client, hours):
    promised = (clock.now() + timedelta(hours=hours)).isoformat()
    return client.post("/repairs", json={"item": "girth", "promised": promised}).json()["number"]


def test_finished_in_time(client):
    number = take_in(client, 30)
    assert client.post(f"/repairs/{number}/finish").json() == {"kept": True}
    assert client.get("/repairs/late").json() == []


def test_due_soon(client):
    take_in(client, 30)
    number = take_in(client, 3)
    assert client.get("/repairs/due-soon").json() == [number]


def test_offset_is_asked_for(client):
    answer = client.post("/repairs", json={"item": "girth", "promised": "2026-05-01T10:00:00"})
    assert answer.status_code == 422
