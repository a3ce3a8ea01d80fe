import datetime as dt

from leases import clock, files, sweep

UTC = dt.timezone.utc


def lease(until):
    return files.from_json(
        {"resource": "r", "holder": "h", "taken": "2026-03-01T08:00:00", "until": until}
    )


def test_parse():
    assert clock.parse("2026-03-01T08:00:00") == dt.datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert clock.parse("2026-03-01T08:00:00+01:00") == dt.datetime(2026, 3, 1, 7, tzinfo=UTC)


def test_split():
    at = dt.datetime(2026, 3, 1, 9, tzinfo=UTC)
    first, second = lease("2026-03-01T08:59:00+00:00"), lease("2026-03-01T09:01:00+00:00")
    assert sweep.split([first, second], at) == ([second], [first])


def test_round_trip():
    one = lease("2026-03-01T08:59:00+00:00")
    assert files.from_json(files.to_json(one)) == one


def test_renewed():
    assert not lease("2026-03-01T08:59:00+00:00").renew(5).is_over(clock.now())
