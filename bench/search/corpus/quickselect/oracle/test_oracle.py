import itertools

import pytest

from selection import kth_largest, kth_smallest, partition, smallest


@pytest.mark.parametrize("length", range(1, 7))
def test_every_order(length):
    for values in itertools.permutations(range(length)):
        assert [kth_smallest(list(values), k) for k in range(1, length + 1)] == list(range(length))
        assert kth_largest(list(values), 1) == length - 1
        assert smallest(list(values), length // 2) == [value for value in values if value < length // 2]


def test_equal_values():
    for values in itertools.product((1, 2, 3), repeat=5):
        assert [kth_smallest(values, k) for k in range(1, 6)] == sorted(values)
        assert sorted(smallest(values, 2)) == sorted(values)[:2]


def test_partition():
    for values in itertools.permutations(range(5)):
        parted = list(values)
        place = partition(parted, 0, 4)
        assert parted[place] == values[2]
        assert all(value < parted[place] for value in parted[:place])
        assert all(value >= parted[place] for value in parted[place:])
        assert sorted(parted) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("k", [-1, 0, 3])
def test_refused(k):
    with pytest.raises(ValueError):
        kth_smallest([1, 2], k)
