from flagclient import FlagClient
from flagclient.cache import TTLCache


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_get():
    clock = Clock()
    cache = TTLCache(10, clock)
    cache.put("a", 1)
    clock.now = 10
    assert cache.get("a") == 1
    clock.now = 11
    assert cache.get("a") is None


def test_purge_keeps_what_is_fresh():
    cache = TTLCache(10, Clock())
    cache.put("a", 1)
    assert cache.purge() == 0
    assert len(cache) == 1


def test_is_enabled():
    client = FlagClient(lambda flag: {"enabled": True, "users": ["u1"]}, TTLCache(10))
    assert client.is_enabled("x", "u1")
    assert not client.is_enabled("x", "u2")
