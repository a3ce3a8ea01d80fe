import json
from datetime import date
from decimal import Decimal

from fastapi.testclient import TestClient

from edtech import codec
from edtech.app import app
from edtech.bus import bus

client = TestClient(app)


def test_enrol():
    bus.messages.clear()
    assert client.post("/courses/sql-intro/enrol", json={"student": 4}).status_code == 201
    [(topic, message)] = bus.messages
    assert topic == "enrolment"
    assert json.loads(message)["course"] == "sql-intro"


def test_unknown_lesson():
    assert client.post("/lessons/2/complete", json={"student": 4}).status_code == 404


def test_codec():
    assert codec.dumps({"b": Decimal("1.50"), "a": date(2026, 1, 2)}) == '{"a": "2026-01-02", "b": "1.50"}'
