import random

import pytest

from matrix import identity, multiply, power, shape


@pytest.mark.parametrize("rows", [1, 2, 3, 5])
@pytest.mark.parametrize("inner", [1, 2, 3, 5])
@pytest.mark.parametrize("columns", [1, 2, 4])
def test_rows_by_columns(rows, inner, columns):
    chance = random.Random(rows * 100 + inner * 10 + columns)
    left = [[chance.randint(-5, 5) for _ in range(inner)] for _ in range(rows)]
    right = [[chance.randint(-5, 5) for _ in range(columns)] for _ in range(inner)]
    upright = list(zip(*right))
    expected = [[sum(a * b for a, b in zip(row, column)) for column in upright] for row in left]
    assert multiply(left, right) == expected
    assert shape(expected) == (rows, columns)


def test_associative():
    a, b, c = [[1, 2, 3]], [[1], [0], [2]], [[4, 5]]
    assert multiply(multiply(a, b), c) == multiply(a, multiply(b, c)) == [[28, 35]]


@pytest.mark.parametrize("exponent", range(0, 9))
def test_power(exponent):
    matrix = [[1, 2, 0], [0, 1, 1], [1, 0, 1]]
    expected = identity(3)
    for _ in range(exponent):
        expected = multiply(expected, matrix)
    assert power(matrix, exponent) == expected
    assert matrix == [[1, 2, 0], [0, 1, 1], [1, 0, 1]]


@pytest.mark.parametrize(("matrix", "exponent"), [([[1, 2]], 1), ([[1]], -1)])
def test_no_power(matrix, exponent):
    with pytest.raises(ValueError):
        power(matrix, exponent)


def test_misfit():
    with pytest.raises(ValueError):
        multiply([[1, 2], [3, 4]], [[1, 2]])
