from datetime import datetime, timedelta, timezone

from holds import clock
from holds.expiry import remaining_days, sweep
from holds.shelf import Shelf

NOON = datetime(2031, 5, 4, 12, tzinfo=timezone.utc)


def test_a_renewed_hold_counts_from_the_moment_of_the_house():
    shelf = Shelf()
    try:
        clock.freeze(NOON)
        hold = shelf.put("r1", "Dune")
        clock.freeze(NOON + timedelta(days=5))
        hold.renew()
        assert remaining_days(hold) == 7
        assert hold.expires == NOON + timedelta(days=12)
        assert sweep(shelf) == []
        clock.freeze(NOON + timedelta(days=12))
        assert sweep(shelf) == ["Dune (r1)"]
    finally:
        clock.unfreeze()


def test_without_a_stopped_clock():
    shelf = Shelf()
    shelf.put("r1", "Dune").renew()
    shelf.put("r2", "Emma")
    assert sweep(shelf) == []
    assert [remaining_days(h) for h in shelf] == [6, 6]
