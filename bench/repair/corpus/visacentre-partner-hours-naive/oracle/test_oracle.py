from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from visacentre import clock
from visacentre.api import app, applications

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def empty():
    applications._by_number.clear()


def test_both_kinds_are_overdue():
    naive = (clock.now() - timedelta(days=20, hours=1)).replace(tzinfo=None).isoformat()
    client.post("/applications", json={"number": "A", "submitted": (clock.now() - timedelta(days=11)).isoformat()})
    client.post("/sheets/south", content=f"S;{naive};\nT;{naive};{naive}\n")
    answer = client.get("/overdue")
    assert answer.status_code == 200
    assert answer.json() == [{"number": "S", "days": 20}, {"number": "A", "days": 11}]


def test_the_offset_of_another_zone_counts():
    client.post("/sheets/south", content="S;2026-01-07T14:20;\nP;2026-01-07T14:20+02:00;2026-01-08T10:00\n")
    assert client.get("/applications/P").json()["submitted"] == "2026-01-07T14:20:00+02:00"
    assert client.get("/overdue").status_code == 200


def test_ten_days_to_the_hour():
    zone = clock.from_text("2026-01-01T00:00:00+14:00").tzinfo
    moment = (clock.now() - timedelta(days=10, hours=-3)).astimezone(zone)
    client.post("/applications", json={"number": "A", "submitted": moment.isoformat()})
    assert client.get("/overdue").json() == []


def test_decisions_can_be_compared():
    client.post("/sheets/south", content="T;2026-01-07T14:20;2026-01-08T10:00\n")
    found = applications.find("T")
    assert (found.decided - found.submitted).total_seconds() == 19 * 3600 + 40 * 60
    assert found.submitted < clock.now()
