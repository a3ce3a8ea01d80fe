import pytest

from selection import kth_largest, kth_smallest, smallest


def test_single_value():
    assert kth_smallest([4], 1) == 4


def test_mixed_values():
    assert [kth_smallest([5, 1, 4, 2, 3], k) for k in range(1, 6)] == [1, 2, 3, 4, 5]


def test_equal_values():
    assert kth_smallest([2, 1, 2, 1], 3) == 2


def test_largest():
    assert kth_largest([7, 9, 8], 1) == 9
    assert kth_largest([7, 9, 8], 3) == 7


def test_values_stay_as_they_are():
    values = [3, 1, 2]
    kth_smallest(values, 2)
    assert values == [3, 1, 2]


def test_smallest():
    assert smallest([6, 2, 9, 2, 4], 3) == [2, 2, 4]
    assert smallest([3, 1], 5) == [3, 1]


@pytest.mark.parametrize("k", [0, 4])
def test_no_such_value(k):
    with pytest.raises(ValueError):
        kth_smallest([1, 2, 3], k)
