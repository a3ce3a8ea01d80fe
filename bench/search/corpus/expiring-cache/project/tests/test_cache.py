import pytest

from cache import ExpiringCache


class Clock:
    def __init__(self):
        self.now = 100

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_value_is_kept(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    clock.now += 9
    assert cache.get("a") == 1


def test_value_expires(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    clock.now += 10
    assert cache.get("a") is None
    assert len(cache) == 0


def test_default_for_what_is_missing(clock):
    assert ExpiringCache(10, clock).get("a", "none") == "none"


def test_storing_again_starts_a_new_life(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    clock.now += 8
    cache.put("a", 2)
    clock.now += 8
    assert cache.get("a") == 2


def test_storing_again_replaces_the_value(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    cache.put("a", 2)
    assert cache.get("a") == 2
    assert len(cache) == 1


def test_purge(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    clock.now += 6
    cache.put("b", 2)
    clock.now += 5
    assert cache.purge() == 1
    assert cache.get("b") == 2


def test_drop(clock):
    cache = ExpiringCache(10, clock)
    cache.put("a", 1)
    cache.drop("a")
    cache.drop("b")
    assert cache.get("a") is None


def test_seconds_must_be_positive():
    with pytest.raises(ValueError):
        ExpiringCache(0)
