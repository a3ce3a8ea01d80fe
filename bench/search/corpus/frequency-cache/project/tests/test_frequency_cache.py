import pytest

from frequency_cache import FrequencyCache


def test_what_was_put_is_got():
    cache = FrequencyCache(2)
    cache.put("a", 1)
    assert cache.get("a") == 1
    assert cache.get("b") is None
    assert cache.get("b", 7) == 7


def test_oldest_of_equal_ones_leaves():
    cache = FrequencyCache(2)
    for key in "abc":
        cache.put(key, key.upper())
    assert "a" not in cache
    assert len(cache) == 2


def test_used_entries_stay():
    cache = FrequencyCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.get("a")
    cache.put("c", 3)
    assert "a" in cache and "b" not in cache


def test_putting_again_is_a_use():
    cache = FrequencyCache(2)
    cache.put("a", 1)
    cache.put("b", 2)
    cache.put("a", 10)
    cache.put("c", 3)
    assert cache.get("a") == 10
    assert "b" not in cache


def test_newcomer_leaves_before_well_used_ones():
    cache = FrequencyCache(2)
    cache.put("a", 1)
    cache.get("a")
    cache.put("b", 2)
    cache.put("c", 3)
    assert "a" in cache and "c" in cache and "b" not in cache


def test_all_used_twice():
    cache = FrequencyCache(2)
    for key in "ab":
        cache.put(key, key)
    for key in "ba":
        cache.get(key)
    cache.put("c", "c")
    assert "b" not in cache


def test_no_room_is_refused():
    with pytest.raises(ValueError):
        FrequencyCache(0)
