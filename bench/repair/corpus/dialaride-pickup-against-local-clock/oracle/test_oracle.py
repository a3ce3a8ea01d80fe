import time
from datetime import timedelta

import pytest

import clock
from rides import late


@pytest.fixture(params=["UTC", "America/New_York", "Asia/Tokyo"])
def zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def ride(minutes, done=False):
    return {"passenger": str(minutes), "pickup": clock.now() + timedelta(minutes=minutes), "done": done}


def test_late_in_every_zone_of_the_machine(zone):
    rides = [ride(-300), ride(-11), ride(-9), ride(5), ride(-60, done=True)]
    assert [r["passenger"] for r in late(rides)] == ["-300", "-11"]


def test_offsets_of_the_booking_system(zone):
    text = (clock.now() - timedelta(minutes=30)).isoformat().replace("+00:00", "")
    other = clock.parse(text + "+01:00")
    assert late([{"passenger": "a", "pickup": other, "done": False}])
    assert not late([{"passenger": "b", "pickup": clock.parse(text + "-01:00"), "done": False}])
