import pytest

from quiet_hours import MINUTES_OF_A_DAY, QuietHours


def clock(value):
    return f"{value // 60:02}:{value % 60:02}"


@pytest.mark.parametrize("start", range(0, MINUTES_OF_A_DAY, 97))
@pytest.mark.parametrize("end", range(0, MINUTES_OF_A_DAY, 131))
def test_covered_minutes(start, end):
    quiet = QuietHours(clock(start), clock(end))
    covered = {at for at in range(MINUTES_OF_A_DAY) if quiet.covers(clock(at))}
    expected = set()
    at = start
    while at != end:
        expected.add(at)
        at = (at + 1) % MINUTES_OF_A_DAY
    assert covered == expected
    assert quiet.length() == len(expected)


def test_ringing():
    night = QuietHours("22:00", "06:30")
    assert [night.may_ring(at) for at in ("21:59", "22:00", "06:29", "06:30")] == [True, False, False, True]
    assert night.may_ring("22:00", True)
