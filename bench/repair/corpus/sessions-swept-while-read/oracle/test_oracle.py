from sessions.events import replay
from sessions.registry import Registry

EVENTS = [(0, "a"), (5, "b"), (50, "c"), (3, "d")]


def test_sweep_closes_all_that_are_idle_in_order():
    registry = replay(Registry(), EVENTS)
    assert registry.sweep(60, 30) == 3
    assert registry.closed == ["a", "b", "d"]
    assert registry.idle(1000, 0) == ["c"]
    assert registry.sweep(60, 30) == 0


def test_limits():
    registry = replay(Registry(), [(0, "a"), (1, "b")])
    assert registry.sweep(30, 30) == 0
    assert registry.sweep(31, 30) == 1
    assert registry.sweep(100, 30) == 1
    assert len(registry) == 0
    assert registry.sweep(100, 30) == 0
