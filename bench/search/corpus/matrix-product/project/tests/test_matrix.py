import pytest

from matrix import identity, multiply, power, shape


def test_square():
    assert multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]) == [[19, 22], [43, 50]]


def test_identity_changes_nothing():
    assert multiply(identity(3), [[1, 2, 3], [4, 5, 6], [7, 8, 9]]) == [[1, 2, 3], [4, 5, 6], [7, 8, 9]]


def test_row_by_column():
    assert multiply([[1, 2, 3]], [[4], [5], [6]]) == [[32]]


def test_wide_by_tall():
    assert multiply([[1, 0, 2], [0, 3, 1]], [[1, 2], [3, 4], [5, 6]]) == [[11, 14], [14, 18]]


def test_sizes_must_fit():
    with pytest.raises(ValueError):
        multiply([[1, 2]], [[1, 2]])


def test_power():
    assert power([[1, 1], [1, 0]], 10) == [[89, 55], [55, 34]]


def test_power_of_zero():
    assert power([[4, 5], [6, 7]], 0) == [[1, 0], [0, 1]]


def test_ragged_rows():
    with pytest.raises(ValueError):
        shape([[1, 2], [3]])
