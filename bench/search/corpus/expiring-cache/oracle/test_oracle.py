import random

import pytest

from cache import ExpiringCache


class Clock:
    now = 0

    def __call__(self):
        return self.now


@pytest.mark.parametrize("seed", range(60))
def test_like_a_list_of_what_happened(seed):
    chance = random.Random(seed)
    clock = Clock()
    cache = ExpiringCache(5, clock)
    stored = {}
    for number in range(60):
        clock.now += chance.choice([0, 1, 1, 2, 3])
        key = chance.choice("abc")
        what = chance.choice(["put", "put", "get", "get", "drop", "purge"])
        if what == "put":
            cache.put(key, number)
            stored[key] = (number, clock.now)
        elif what == "drop":
            cache.drop(key)
            stored.pop(key, None)
        elif what == "get":
            value, when = stored.get(key, (None, None))
            alive = when is not None and clock.now - when < 5
            assert cache.get(key, "gone") == (value if alive else "gone")
        else:
            cache.purge()
            alive = [key for key, (_, when) in stored.items() if clock.now - when < 5]
            assert len(cache) == len(alive)
            assert cache.purge() == 0


def test_stored_after_it_expired():
    clock = Clock()
    cache = ExpiringCache(5, clock)
    cache.put("a", 1)
    clock.now += 7
    cache.put("a", 2)
    assert cache.get("a") == 2
    clock.now += 4
    assert cache.get("a") == 2
    clock.now += 1
    assert cache.get("a") is None


@pytest.mark.parametrize("value", [None, 0, "", False])
def test_empty_values(value):
    cache = ExpiringCache(5, Clock())
    cache.put("a", value)
    assert cache.get("a", "default") == value


def test_refused():
    with pytest.raises(ValueError):
        ExpiringCache(-1)
