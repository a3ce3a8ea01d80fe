import pytest

from histogram import bars, bin_edges, histogram


def test_edges():
    assert bin_edges(0, 10, 4) == [0, 2.5, 5, 7.5, 10]


def test_counts_within_a_range():
    assert histogram([1, 2, 3, 7, 9], 5, 0, 10) == [1, 2, 0, 1, 1]


def test_range_of_the_values():
    assert histogram([0, 1, 2, 3, 4], 2) == [2, 3]


def test_value_on_the_upper_edge():
    assert histogram([0, 5, 10], 2, 0, 10) == [1, 2]


def test_values_outside_are_left_out():
    assert histogram([-1, 0, 3, 12], 2, 0, 10) == [2, 0]


def test_equal_values():
    assert histogram([4, 4, 4], 3) == [3, 0, 0]


def test_no_values():
    assert histogram([], 3) == [0, 0, 0]


def test_bars():
    assert bars([2, 4, 0], 8) == ["####", "########", ""]


def test_no_bins():
    with pytest.raises(ValueError):
        histogram([1, 2], 0)
