import itertools
import random

from routes import cheapest


def test_as_floyd():
    for seed in range(40):
        chance = random.Random(seed)
        places = range(6)
        roads = {a: {b: chance.randint(1, 9) for b in places if b != a and chance.random() < 0.4} for a in places}
        far = {(a, b): 0 if a == b else roads[a].get(b, float("inf")) for a in places for b in places}
        for k, a, b in itertools.product(places, places, places):
            far[a, b] = min(far[a, b], far[a, k] + far[k, b])
        for a, b in itertools.product(places, places):
            assert cheapest(roads, a, b) == (None if far[a, b] == float("inf") else far[a, b])
