from math import gcd

import pytest

from modular import common_solution, divide, extended_gcd, inverse


@pytest.mark.parametrize("modulus", range(2, 40))
def test_inverses(modulus):
    for number in range(-50, 90):
        if gcd(number, modulus) != 1:
            with pytest.raises(ValueError):
                inverse(number, modulus)
            continue
        found = inverse(number, modulus)
        assert 0 <= found < modulus
        assert number * found % modulus == 1
        assert divide(3, number, modulus) * number % modulus == 3 % modulus


def test_gcd():
    for a in range(0, 30):
        for b in range(0, 30):
            divisor, x, y = extended_gcd(a, b)
            assert divisor == gcd(a, b) == a * x + b * y


def test_common_solutions():
    for number in range(0, 4 * 9 * 5):
        assert common_solution([(number % 4, 4), (number % 9, 9), (number % 5, 5)]) == number
