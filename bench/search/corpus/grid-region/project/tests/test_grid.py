from grid import region

GRID = [
    [1, 1, 0],
    [0, 1, 0],
    [1, 0, 0],
]


def test_single_cell():
    assert region(GRID, 2, 0) == 1


def test_bent_region():
    assert region(GRID, 0, 0) == 3


def test_region_at_the_edge():
    assert region(GRID, 0, 2) == 4
