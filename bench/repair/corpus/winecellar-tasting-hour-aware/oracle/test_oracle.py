from datetime import datetime, timedelta, timezone

import pytest

from cellar.tastings import Calendar

HOUR = timedelta(hours=1)
EAST = timezone(timedelta(hours=9))
WEST = timezone(timedelta(hours=-9))


@pytest.mark.parametrize("zone", [timezone.utc, EAST, WEST])
def test_moments_with_a_zone(zone):
    calendar = Calendar()
    now = datetime.now(zone)
    assert calendar.add("later", now + HOUR) is True
    assert calendar.add("before", now - HOUR) is False
    assert [one.title for one in calendar.upcoming()] == ["later"]
    assert calendar.tastings[0].starts.utcoffset() == timedelta(0)


def test_moments_without_one_are_utc():
    calendar = Calendar()
    now = datetime.now(timezone.utc).replace(tzinfo=None)
    assert calendar.add("before", now - HOUR) is False
    assert calendar.add("later", now + HOUR) is True
    assert len(calendar.upcoming()) == 1
