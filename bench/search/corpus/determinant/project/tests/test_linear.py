import pytest

from linear import determinant, solve


def test_one_by_one():
    assert determinant([[7]]) == 7


def test_two_by_two():
    assert determinant([[1, 2], [3, 4]]) == -2


def test_singular():
    assert determinant([[1, 2], [2, 4]]) == 0


def test_exchanged_rows():
    assert determinant([[0, 1], [1, 0]]) == -1


def test_not_square():
    with pytest.raises(ValueError):
        determinant([[1, 2]])


def test_solve():
    assert solve([[2, 1], [1, 3]], [5, 10]) == [1, 3]


def test_no_solution():
    assert solve([[1, 1], [1, 1]], [1, 2]) is None


def test_given_matrix_stays():
    matrix = [[0, 2], [3, 4]]
    determinant(matrix)
    assert matrix == [[0, 2], [3, 4]]
