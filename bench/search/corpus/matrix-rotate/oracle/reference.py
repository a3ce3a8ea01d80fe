def rotate(matrix):
    """By a quarter, clockwise."""
    return [list(row) for row in zip(*matrix[::-1])]
