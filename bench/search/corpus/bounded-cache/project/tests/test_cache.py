import pytest

from cache import BoundedCache


def test_keeps_what_fits():
    cache = BoundedCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    assert (cache.get("a"), cache.get("b")) == (1, 2)


def test_throws_out_the_oldest():
    cache = BoundedCache(2)
    for key in "abc":
        cache.put(key, key.upper())
    assert cache.get("a") is None
    assert cache.get("c") == "C"


def test_reading_keeps_an_entry():
    cache = BoundedCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)
    assert cache.get("a") == 1
    assert cache.get("b") is None


def test_needs_room():
    with pytest.raises(ValueError):
        BoundedCache(0)
