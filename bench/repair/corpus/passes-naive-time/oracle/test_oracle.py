from datetime import datetime, timedelta, timezone

from gate.control import admitted, is_valid
from gate.passes import Pass

EAST = timezone(timedelta(hours=9))


def test_moments_count_whatever_their_zone():
    assert is_valid(Pass("kim", datetime.now(EAST) + timedelta(minutes=5)))
    assert not is_valid(Pass("kim", datetime.now(EAST) - timedelta(minutes=5)))


def test_admitted():
    assert admitted([Pass.issue("kim", 2), Pass.issue("lee", -2)]) == ["kim"]
