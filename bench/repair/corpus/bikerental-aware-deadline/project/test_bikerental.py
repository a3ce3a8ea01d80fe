from datetime import datetime, timezone

import bikerental


def test_fee():
    until = datetime(2026, 5, 1, 10, 0, tzinfo=timezone.utc)
    assert bikerental.late_fee(until, until) == 0
    assert bikerental.late_fee(until, until.replace(minute=31)) == 500


def test_rent():
    client = bikerental.app.test_client()
    assert client.post("/rentals", json={"bike": "b1", "until": "2099-01-01T00:00:00Z"}).status_code == 201
    assert client.post("/rentals", json={"bike": "b1", "until": "2099-01-01T00:00:00Z"}).status_code == 409
    assert client.post("/rentals/b1/return").get_json()["fee_cents"] == 0
