def fill(grid, row, column, colour):
    old = grid[row][column]
    if old == colour:
        return grid
    todo = [(row, column)]
    while todo:
        r, c = todo.pop()
        if 0 <= r < len(grid) and 0 <= c < len(grid[0]) and grid[r][c] == old:
            grid[r][c] = colour
            todo += [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]
    return grid
