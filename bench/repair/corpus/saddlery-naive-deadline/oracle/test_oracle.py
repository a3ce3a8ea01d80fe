from datetime import datetime, timedelta, timezone

import pytest
from fastapi.testclient import TestClient

from saddlery import api, clock
from saddlery.repairs import Repair

MOMENT = datetime.now(timezone.utc)


@pytest.fixture
def client():
    api.repairs.clear()
    return TestClient(api.app, raise_server_exceptions=False)


@pytest.mark.parametrize(("hours", "is_late"), [(-0.5, True), (0.5, False), (-30, True), (30, False)])
@pytest.mark.parametrize("offset", [-8, 0, 2, 9])
def test_whatever_the_offset(client, hours, is_late, offset):
    zone = timezone(timedelta(hours=offset))
    promised = (MOMENT + timedelta(hours=hours)).astimezone(zone).isoformat()
    client.post("/repairs", json={"item": "girth", "promised": promised})
    answer = client.get("/repairs/late")
    assert answer.status_code == 200
    assert answer.json() == ([{"number": 1, "item": "girth"}] if is_late else [])


def test_finished_is_not_late(client):
    repair = Repair(1, "girth", MOMENT - timedelta(days=1), MOMENT)
    assert repair.is_late is False and repair.was_kept is False
    assert clock.now().tzinfo is not None
