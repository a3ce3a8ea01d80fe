import random

from cache import BoundedCache


def test_against_a_list():
    for seed in range(30):
        chance = random.Random(seed)
        size = chance.randint(1, 4)
        cache, order = BoundedCache(size), []
        for _ in range(60):
            key = chance.choice("abcdef")
            if chance.random() < 0.5:
                cache.put(key, key)
                order = [one for one in order if one != key] + [key]
                order = order[-size:]
            else:
                assert cache.get(key) == (key if key in order else None)
                if key in order:
                    order = [one for one in order if one != key] + [key]
            assert len(cache) == len(order)
