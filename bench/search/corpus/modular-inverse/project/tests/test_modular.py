import pytest

from modular import common_solution, divide, extended_gcd, inverse


@pytest.mark.parametrize(("a", "b", "divisor"), [(12, 18, 6), (7, 3, 1), (5, 0, 5)])
def test_extended_gcd(a, b, divisor):
    found, x, y = extended_gcd(a, b)
    assert found == divisor
    assert a * x + b * y == divisor


def test_inverse():
    assert inverse(3, 11) == 4
    assert inverse(10, 3) == 1


def test_inverse_is_a_remainder():
    assert inverse(2, 5) == 3
    assert inverse(5, 7) == 3


def test_inverse_of_a_large_number():
    assert inverse(3, 1_000_000_007) == 333_333_336


def test_no_inverse():
    with pytest.raises(ValueError):
        inverse(4, 6)


def test_divide():
    assert divide(4, 3, 7) == 6
    assert divide(6, 5, 7) == 4


def test_common_solution():
    assert common_solution([(2, 3), (3, 5), (2, 7)]) == 23
    assert common_solution([]) == 0
