"""Matrices with few entries, as dictionaries from (row, column) to value."""


def rows_of(matrix):
    rows = {}
    for (row, column), value in matrix.items():
        rows.setdefault(row, {})[column] = value
    return rows


def transpose(matrix):
    return {(column, row): value for (row, column), value in matrix.items()}


def add(left, right):
    result = dict(left)
    for cell, value in right.items():
        result[cell] = result.get(cell, 0) + value
    return without_zeros(result)


def multiply(left, right):
    rows = rows_of(right)
    result = {}
    for (row, middle), value in left.items():
        for column, other in rows.get(middle, {}).items():
            cell = (row, column)
            result[cell] = value * other
    return without_zeros(result)


def without_zeros(matrix):
    return {cell: value for cell, value in matrix.items() if value != 0}
