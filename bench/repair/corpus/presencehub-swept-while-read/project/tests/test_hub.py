from presencehub.hub import Hub


def make():
    hub = Hub(timeout=30)
    hub.beat("lobby", "bob", 10)
    hub.beat("lobby", "ann", 12)
    return hub


def test_members():
    hub = make()
    assert hub.members("lobby") == ["ann", "bob"]
    assert hub.members("none") == []


def test_empty_rooms_go():
    hub = make()
    hub.leave("lobby", "bob")
    hub.leave("lobby", "ann")
    hub.leave("lobby", "ann")
    assert hub.rooms() == []


def test_nobody_is_silent():
    hub = make()
    assert hub.sweep(20) == []
    assert hub.rooms() == ["lobby"]
