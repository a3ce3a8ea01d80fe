from datetime import datetime

import pytest

from snowplough.roster import entry
from snowplough.shifts import shift_at


@pytest.mark.parametrize("hour", [0, 1, 3])
def test_outside_of_the_shifts_the_standby_crew_goes(hour):
    assert shift_at(datetime(2026, 1, 11, hour, 40)) == "standby"
    assert entry(datetime(2026, 1, 11, hour, 40)).endswith("standby (4 h): Emil")


def test_others():
    assert [shift_at(datetime(2026, 1, 1, hour)) for hour in (4, 13, 14, 23)] == ["early", "early", "late", "late"]
