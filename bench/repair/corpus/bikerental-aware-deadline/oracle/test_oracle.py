from datetime import datetime, timezone

import pytest

import bikerental


@pytest.fixture
def client(monkeypatch):
    bikerental.RENTALS.clear()
    monkeypatch.setattr(bikerental, "now", lambda: datetime(2026, 5, 1, 12, 0, tzinfo=timezone.utc))
    return bikerental.app.test_client()


def fee(client, until):
    assert client.post("/rentals", json={"bike": "b2", "customer": "Pia", "until": until}).status_code == 201
    answer = client.post("/rentals/b2/return")
    assert answer.status_code == 200
    assert answer.get_json()["customer"] == "Pia"
    return answer.get_json()["fee_cents"]


def test_times_without_a_mark_are_of_utc(client):
    assert fee(client, "2026-05-01T12:30:00") == 0
    assert fee(client, "2026-05-01T11:15:00") == 500
    assert fee(client, "2026-05-01T11:30:00") == 250


def test_times_with_a_mark_are_what_they_say(client):
    assert fee(client, "2026-05-01T12:30:00Z") == 0
    assert fee(client, "2026-05-01T12:30:00+02:00") == 750
    assert fee(client, "2026-05-01T11:59:00+00:00") == 250


def test_no_time(client):
    assert client.post("/rentals", json={"bike": "b1", "until": "soon"}).status_code == 400
    assert client.get("/rentals").get_json() == []
