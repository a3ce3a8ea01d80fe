import pytest

from stretches import best_stretch, quiet_days, smoothed


def test_best_in_the_middle():
    assert best_stretch([1, 2, 9, 8, 1, 1], 2) == (2, 17)


def test_best_at_the_start():
    assert best_stretch([7, 6, 1, 2], 2) == (0, 13)


def test_best_at_the_end():
    assert best_stretch([1, 1, 2, 5, 6], 2) == (3, 11)


def test_whole_series():
    assert best_stretch([4, -1, 3], 3) == (0, 6)


def test_the_earliest_of_equal_ones():
    assert best_stretch([3, 1, 3, 1, 2], 2) == (0, 4)


def test_single_days():
    assert best_stretch([2, 4, 3, 9], 1) == (3, 9)


def test_a_stretch_must_fit():
    with pytest.raises(ValueError):
        best_stretch([1, 2], 3)


def test_quiet_days():
    assert quiet_days([5, 0, 3, 5], 4) == [1, 2]


def test_smoothed():
    assert smoothed([2, 4, 9], 2) == [2, 3, 6.5]
