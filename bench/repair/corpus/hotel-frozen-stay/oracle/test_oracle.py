import dataclasses
import datetime as dt

import pytest
from fastapi.testclient import TestClient

from hotel import stays
from hotel.main import create_app


def test_a_stay_is_extended():
    client = TestClient(create_app(), raise_server_exceptions=False)
    expected = {"id": "s1", "room": 204, "leaves": "2026-07-06", "nights": 5}
    assert client.post("/stays/s1/extend", json={"nights": 2}).json() == expected
    assert client.get("/stays/s1").json() == expected


def test_stays_stay_frozen():
    before = stays.Stay("x", 1, dt.date(2026, 1, 1), 1, 3)
    after = stays.extended(before, 1)
    assert (before.nights, after.nights, after.guests, after.room) == (1, 2, 3, 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        after.nights = 9
    assert len({before, after}) == 2
