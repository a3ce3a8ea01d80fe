from sessions.events import replay
from sessions.registry import Registry


def test_nothing_to_sweep():
    registry = replay(Registry(), [(0, "a"), (10, "b")])
    assert registry.sweep(20, 30) == 0
    assert len(registry) == 2


def test_idle():
    registry = replay(Registry(), [(0, "a"), (10, "b")])
    assert registry.idle(35, 30) == ["a"]


def test_close():
    registry = replay(Registry(), [(0, "a")])
    registry.close("a")
    assert registry.closed == ["a"]
