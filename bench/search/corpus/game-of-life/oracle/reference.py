def neighbours(cells, row, column):
    count = 0
    for r in range(row - 1, row + 2):
        for c in range(column - 1, column + 2):
            if (r, c) != (row, column) and (r, c) in cells:
                count += 1
    return count


def step(cells):
    area = {(r + a, c + b) for r, c in cells for a in (-1, 0, 1) for b in (-1, 0, 1)}
    return {
        (r, c)
        for r, c in area
        if neighbours(cells, r, c) == 3 or (neighbours(cells, r, c) == 2 and (r, c) in cells)
    }
