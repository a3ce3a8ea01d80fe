import logging

import pytest

from voice.hub import Hub
from voice.sweeper import Sweeper


@pytest.fixture
def hub():
    made = Hub()
    for user, last in (("ada", 0), ("ben", 590), ("cy", 10), ("di", 20), ("eve", 600)):
        made.join("lobby", user, last)
    made.join("music", "fay", 100)
    return made


def test_all_who_are_silent_are_sent_out(hub):
    assert Sweeper(hub, idle=300).sweep("lobby", 600) == 3
    assert list(hub.channels["lobby"]) == ["ben", "eve"]
    assert sorted(hub.left) == [("lobby", "ada"), ("lobby", "cy"), ("lobby", "di")]


def test_all_channels_are_looked_at(hub, caplog):
    with caplog.at_level(logging.INFO):
        Sweeper(hub, idle=300).tick(600)
    assert hub.counts() == {"lobby": 2}
    assert ("music", "fay") in hub.left
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_those_who_spoke_stay(hub):
    hub.spoke("lobby", "ada", 599)
    assert Sweeper(hub, idle=300).sweep("lobby", 600) == 2
    assert "ada" in hub.channels["lobby"]
    assert Sweeper(hub, idle=300).sweep("lobby", 600) == 0
