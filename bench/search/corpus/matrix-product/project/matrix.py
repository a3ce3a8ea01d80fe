"""Matrices as lists of rows."""


def shape(matrix):
    """(rows, columns) of a matrix."""
    columns = len(matrix[0]) if matrix else 0
    if any(len(row) != columns for row in matrix):
        raise ValueError("rows differ in length")
    return len(matrix), columns


def identity(size):
    return [[int(row == column) for column in range(size)] for row in range(size)]


def multiply(left, right):
    rows, inner = shape(left)
    height, columns = shape(right)
    if inner != height:
        raise ValueError(f"cannot multiply {rows}x{inner} by {height}x{columns}")
    product = [[0] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            for step in range(rows):
                product[row][column] += left[row][step] * right[step][column]
    return product


def power(matrix, exponent):
    rows, columns = shape(matrix)
    if rows != columns or exponent < 0:
        raise ValueError("only square matrices have powers, from 0 on")
    result = identity(rows)
    while exponent:
        if exponent % 2:
            result = multiply(result, matrix)
        matrix = multiply(matrix, matrix)
        exponent //= 2
    return result
