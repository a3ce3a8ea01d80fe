import itertools

import pytest

from polynomial import add, derivative, evaluate, multiply, trimmed

SOME = [[], [3], [0, 1], [1, 1], [-1, 1], [2, 0, -1], [1, 2, 3, 4], [0, 0, 0, 7], [5, -3, 0, 0, 2]]


@pytest.mark.parametrize(("left", "right"), itertools.product(SOME, SOME))
def test_values(left, right):
    before = (list(left), list(right))
    product, total = multiply(left, right), add(left, right)
    for x in range(-6, 7):
        a = sum(c * x**n for n, c in enumerate(left))
        b = sum(c * x**n for n, c in enumerate(right))
        assert evaluate(product, x) == a * b
        assert evaluate(total, x) == a + b
    assert len(product) == (len(left) + len(right) - 1 if left and right else 0)
    assert total == trimmed(total)
    assert (left, right) == before


def test_known():
    assert multiply([-1, 1], [1, 1, 1]) == [-1, 0, 0, 1]
    assert multiply([1, 2, 1], [1, 1]) == [1, 3, 3, 1]
    assert multiply([1, 1], [0, 0]) == []
    assert trimmed([0, 0]) == []
    assert derivative([]) == []
    assert derivative([4]) == []
    assert derivative([0, 0, 0, 1]) == [0, 0, 3]
