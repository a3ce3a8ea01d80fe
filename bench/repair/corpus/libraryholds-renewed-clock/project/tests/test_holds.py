from datetime import datetime, timedelta, timezone

import pytest

from holds import clock
from holds.expiry import remaining_days, sweep
from holds.shelf import RenewalRefused, Shelf

NOON = datetime(2026, 5, 4, 12, tzinfo=timezone.utc)


@pytest.fixture(autouse=True)
def stopped_clock():
    clock.freeze(NOON)
    yield
    clock.unfreeze()


def test_sweep():
    shelf = Shelf()
    shelf.put("r1", "Dune")
    clock.freeze(NOON + timedelta(days=3))
    shelf.put("r2", "Emma")
    clock.freeze(NOON + timedelta(days=8))
    assert sweep(shelf) == ["Dune (r1)"]
    assert len(shelf) == 1


def test_remaining():
    assert remaining_days(Shelf().put("r1", "Dune")) == 7


def test_renewals_are_limited():
    hold = Shelf().put("r1", "Dune")
    hold.renew()
    hold.renew()
    with pytest.raises(RenewalRefused):
        hold.renew()
