"""Arithmetic with remainders."""


def extended_gcd(a, b):
    """The greatest common divisor g of two numbers, with x and y such that a * x + b * y == g."""
    if b == 0:
        return a, 1, 0
    divisor, x, y = extended_gcd(b, a % b)
    return divisor, y, x - a // b * y


def inverse(number, modulus):
    """The number from 0 to modulus - 1 that times the given one leaves the remainder 1."""
    divisor, x, _ = extended_gcd(number % modulus, modulus)
    if divisor != 1:
        raise ValueError(f"{number} has no inverse modulo {modulus}")
    return x


def divide(a, b, modulus):
    return a * inverse(b, modulus) % modulus


def common_solution(remainders):
    """The smallest number from 0 on with the given remainders: pairs of remainder and modulus."""
    solution, step = 0, 1
    for remainder, modulus in remainders:
        distance = divide(remainder - solution, step, modulus)
        solution += distance * step
        step *= modulus
    return solution
