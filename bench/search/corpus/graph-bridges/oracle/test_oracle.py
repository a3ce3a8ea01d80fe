import random

import pytest

from bridges import critical, is_robust


def parts(places, roads):
    group = {place: place for place in places}
    for _ in places:
        for one, other in roads:
            group[one] = group[other] = min(group[one], group[other])
    return len(set(group.values()))


@pytest.mark.parametrize("seed", range(80))
def test_against_closing_every_road(seed):
    source = random.Random(seed)
    size = source.randint(2, 8)
    roads = []
    for _ in range(source.randint(1, 11)):
        roads.append(tuple(source.sample(range(size), 2)))
    places = {place for road in roads for place in road}
    whole = parts(places, roads)
    expected = [at for at in range(len(roads)) if parts(places, roads[:at] + roads[at + 1 :]) > whole]
    assert critical(roads) == expected
    assert is_robust(roads) == (not expected)


def test_double_road():
    assert critical([("a", "b"), ("b", "a"), ("b", "c")]) == [2]
