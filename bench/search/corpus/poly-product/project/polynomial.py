"""Polynomials as lists of coefficients, that of the lowest power first."""


def trimmed(coefficients):
    """Without zeros for the highest powers; zero itself is the empty list."""
    end = len(coefficients)
    while end > 0 and coefficients[end - 1] == 0:
        end -= 1
    return list(coefficients[:end])


def add(left, right):
    size = max(len(left), len(right))
    total = [0] * size
    for power, coefficient in enumerate(left):
        total[power] += coefficient
    for power, coefficient in enumerate(right):
        total[power] += coefficient
    return trimmed(total)


def multiply(left, right):
    if not left or not right:
        return []
    product = [0] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            product[i + j] = a * b
    return trimmed(product)


def evaluate(coefficients, x):
    value = 0
    for coefficient in reversed(coefficients):
        value = value * x + coefficient
    return value


def derivative(coefficients):
    return [power * coefficient for power, coefficient in enumerate(coefficients)][1:]
