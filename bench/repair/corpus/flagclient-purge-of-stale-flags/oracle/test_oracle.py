import pytest

from flagclient.cache import TTLCache


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def cache_of(**stored):
    clock = Clock()
    cache = TTLCache(10, clock)
    for key, at in stored.items():
        clock.now = at
        cache.put(key, key.upper())
    return cache, clock


@pytest.mark.parametrize(
    "stored, dropped",
    [({"a": 0}, 1), ({"a": 0, "b": 0, "c": 0}, 3), ({"a": 0, "b": 15, "c": 0, "d": 16}, 2), ({}, 0)],
)
def test_what_is_stale_goes_and_the_rest_stays(stored, dropped):
    cache, clock = cache_of(**stored)
    clock.now = 20
    assert cache.purge() == dropped
    assert len(cache) == len(stored) - dropped
    assert [key for key in stored if cache.get(key)] == [key for key, at in stored.items() if at >= 10]
    assert cache.purge() == 0


def test_it_can_be_filled_again():
    cache, clock = cache_of(a=0, b=0)
    clock.now = 20
    cache.purge()
    cache.put("a", 1)
    assert cache.get("a") == 1


def test_the_worker_runs_through():
    import worker

    worker.main()
