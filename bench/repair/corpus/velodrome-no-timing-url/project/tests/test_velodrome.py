import pytest

from velodrome.laps import board
from velodrome.settings import SettingsError, load

SET = {"TIMING_URL": "http://t", "SCOREBOARD_URL": "http://s"}


def test_defaults():
    assert load(SET).poll_seconds == 5


@pytest.mark.parametrize("name", SET)
def test_required(name):
    with pytest.raises(SettingsError, match=name):
        load({**SET, name: " "})


def test_board():
    assert board([{"rider": "b", "ms": 61000}, {"rider": "a", "ms": 14250}])[0] == {"rider": "a", "time": "0:14.250"}
