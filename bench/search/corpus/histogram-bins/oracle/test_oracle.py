import random

import pytest

from histogram import bars, bin_edges, histogram


@pytest.mark.parametrize("seed", range(40))
def test_every_value_is_counted_once(seed):
    chance = random.Random(seed)
    bins = chance.choice([1, 2, 4, 5, 8])
    values = [chance.randint(-20, 40) for _ in range(chance.randint(1, 30))]
    low, high = 0, bins * chance.choice([1, 2, 4])
    step = high // bins
    expected = [0] * bins
    for number in range(bins):
        for value in values:
            if number * step <= value < (number + 1) * step or (number == bins - 1 and value == high):
                expected[number] += 1
    assert histogram(values, bins, low, high) == expected
    assert sum(histogram(values, bins)) == len(values)


def test_halves():
    assert histogram([0.0, 0.5, 1.0], 2) == [1, 2]
    assert histogram([0, 1, 2, 3], 3) == [1, 1, 2]
    assert histogram([10], 1, 0, 10) == [1]
    assert histogram([10, 11, -1], 4, 0, 10) == [0, 0, 0, 1]
    assert histogram([7], 2) == [1, 0]


def test_edges():
    assert bin_edges(-1, 1, 2) == [-1, 0, 1]
    with pytest.raises(ValueError):
        bin_edges(1, 1, 2)


def test_bars():
    assert bars([]) == []
    assert bars([0, 0]) == ["", ""]
    assert bars([1, 3], 10) == ["###", "##########"]
