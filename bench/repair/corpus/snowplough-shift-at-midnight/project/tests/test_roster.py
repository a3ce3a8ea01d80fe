from datetime import datetime

from snowplough.crews import crew
from snowplough.roster import entry
from snowplough.shifts import hours


def test_entries():
    assert entry(datetime(2026, 1, 10, 4)) == "10.01. 04:00 early (10 h): Anna, Bert"
    assert entry(datetime(2026, 1, 10, 23, 59)) == "10.01. 23:59 late (10 h): Carl, Dora"


def test_standby():
    assert crew("standby") == ["Emil"]
    assert hours("standby") == 4
