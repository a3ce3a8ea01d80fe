import itertools
import random
from fractions import Fraction

import pytest

from linear import determinant, solve


def by_permutations(matrix):
    total = 0
    for order in itertools.permutations(range(len(matrix))):
        sign = (-1) ** sum(a > b for a, b in itertools.combinations(order, 2))
        product = sign
        for row, column in enumerate(order):
            product *= matrix[row][column]
        total += product
    return total


@pytest.mark.parametrize("seed", range(60))
def test_against_the_definition(seed):
    random_source = random.Random(seed)
    size = 1 + seed % 5
    matrix = [[random_source.choice([0, 0, 1, -2, 3]) for _ in range(size)] for _ in range(size)]
    assert determinant(matrix) == by_permutations(matrix)
    right = [random_source.randint(-5, 5) for _ in range(size)]
    solution = solve(matrix, right)
    if by_permutations(matrix) == 0:
        assert solution is None
    else:
        assert [sum(a * b for a, b in zip(row, solution)) for row in matrix] == right


def test_empty():
    assert determinant([]) == 1


def test_fractions():
    assert determinant([[Fraction(1, 2), 1], [1, 4]]) == 1
