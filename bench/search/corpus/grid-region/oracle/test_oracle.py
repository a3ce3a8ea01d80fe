import itertools

import pytest

from grid import region


def reference(grid, row, column):
    cells = {(r, c) for r in range(len(grid)) for c in range(len(grid[0])) if grid[r][c] == grid[row][column]}
    found = {(row, column)}
    while True:
        more = {
            (r + a, c + b)
            for r, c in found
            for a, b in ((1, 0), (-1, 0), (0, 1), (0, -1))
            if (r + a, c + b) in cells
        } | found
        if more == found:
            return len(found)
        found = more


@pytest.mark.parametrize("cells", list(itertools.product([0, 1], repeat=6))[::5])
def test_region(cells):
    grid = [list(cells[:3]), list(cells[3:])]
    for row in range(2):
        for column in range(3):
            assert region(grid, row, column) == reference(grid, row, column)
