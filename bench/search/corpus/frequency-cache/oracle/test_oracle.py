import random

import pytest

from frequency_cache import FrequencyCache


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("capacity", [1, 2, 3, 5])
def test_as_a_plain_list_does_it(seed, capacity):
    dice = random.Random(seed)
    cache = FrequencyCache(capacity)
    entries = {}
    for moment in range(60):
        key = dice.choice("abcdefg")
        if dice.random() < 0.5:
            expected = None
            if key in entries:
                entries[key] = (entries[key][0] + 1, moment, entries[key][2])
                expected = entries[key][2]
            assert cache.get(key) == expected
        else:
            if key in entries:
                entries[key] = (entries[key][0] + 1, moment, moment)
            else:
                if len(entries) == capacity:
                    del entries[min(entries, key=lambda name: entries[name][:2])]
                entries[key] = (1, moment, moment)
            cache.put(key, moment)
        assert len(cache) == len(entries)
        assert all((name in cache) is (name in entries) for name in "abcdefg")


def test_one_place():
    cache = FrequencyCache(1)
    cache.put("a", 1)
    for _ in range(5):
        cache.get("a")
    cache.put("b", 2)
    cache.put("c", 3)
    assert cache.get("c") == 3
    assert cache.get("b", "gone") == "gone"
