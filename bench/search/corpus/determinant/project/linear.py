"""Determinants and small systems of equations, exactly."""

from fractions import Fraction


def exact(matrix):
    rows = [[Fraction(value) for value in row] for row in matrix]
    if any(len(row) != len(rows) for row in rows):
        raise ValueError("the matrix is not square")
    return rows


def pivot_row(rows, column):
    """Index of the first row from the diagonal on with something in the column; None: there is none."""
    for at in range(column, len(rows)):
        if rows[at][column] != 0:
            return at
    return None


def determinant(matrix):
    rows = exact(matrix)
    result = Fraction(1)
    for column in range(len(rows)):
        at = pivot_row(rows, column)
        if at is None:
            return Fraction(0)
        if at != column:
            rows[at], rows[column] = rows[column], rows[at]
        pivot = rows[column][column]
        result *= pivot
        for row in rows[column + 1 :]:
            factor = row[column] / pivot
            for index in range(column, len(rows)):
                row[index] -= factor * rows[column][index]
    return result


def solve(matrix, right):
    """The only solution, by Cramer's rule; None where there is none or more than one."""
    whole = determinant(matrix)
    if whole == 0:
        return None
    columns = range(len(right))
    return [
        determinant([[right[r] if c == column else matrix[r][c] for c in columns] for r in columns]) / whole
        for column in columns
    ]
