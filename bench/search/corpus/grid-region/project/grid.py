def region(grid, row, column):
    """Number of cells that hang together with this one and have its value."""
    wanted = grid[row][column]
    pending = [(row, column)]
    seen = set()
    count = 0
    while pending:
        row, column = pending.pop()
        if (row, column) in seen:
            continue
        count += 1
        for down, right in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            below, beside = row + down, column + right
            if 0 <= below < len(grid) and 0 <= beside < len(grid[0]) and grid[below][beside] == wanted:
                pending.append((below, beside))
    return count
