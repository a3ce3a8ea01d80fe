from voice.hub import Hub
from voice.sweeper import Sweeper


def test_hub():
    hub = Hub()
    hub.join("lobby", "ada", 0)
    hub.join("lobby", "ben", 0)
    hub.leave("lobby", "ada")
    hub.leave("lobby", "nobody")
    hub.leave("nowhere", "ada")
    assert hub.counts() == {"lobby": 1}
    hub.leave("lobby", "ben")
    assert hub.counts() == {}
    assert hub.left == [("lobby", "ada"), ("lobby", "ben")]


def test_nobody_is_idle():
    hub = Hub()
    hub.join("lobby", "ada", 0)
    hub.spoke("lobby", "ada", 500)
    hub.spoke("lobby", "ben", 500)
    Sweeper(hub, idle=300).tick(600)
    assert hub.counts() == {"lobby": 1}


def test_counts():
    hub = Hub()
    hub.join("lobby", "ben", 590)
    hub.join("lobby", "ada", 0)
    assert hub.counts() == {"lobby": 2}
