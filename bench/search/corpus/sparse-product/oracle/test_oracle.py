import random

import pytest

from sparse import add, multiply, transpose


def random_matrix(source, rows, columns):
    return {
        (row, column): source.choice([-2, -1, 1, 2, 3])
        for row in range(rows)
        for column in range(columns)
        if source.random() < 0.5
    }


@pytest.mark.parametrize("seed", range(40))
def test_products(seed):
    source = random.Random(seed)
    left, right = random_matrix(source, 3, 4), random_matrix(source, 4, 2)
    expected = {}
    for row in range(3):
        for column in range(2):
            value = sum(left.get((row, at), 0) * right.get((at, column), 0) for at in range(4))
            if value:
                expected[row, column] = value
    assert multiply(left, right) == expected
    assert multiply(transpose(right), transpose(left)) == transpose(expected)
    assert multiply({}, right) == multiply(left, {}) == {}


def test_add_leaves_its_arguments():
    left = {(0, 0): 1}
    assert add(left, {(0, 0): 2, (1, 1): 3}) == {(0, 0): 3, (1, 1): 3}
    assert left == {(0, 0): 1}
