from cityarchive.shelves import Shelves
from cityarchive.tree import lines

ROWS = [
    {"id": 1, "title": "a", "parent": None},
    {"id": 2, "title": "b", "parent": 1},
    {"id": 3, "title": "c", "parent": 2},
    {"id": 4, "title": "d", "parent": 1},
]


def test_below():
    assert Shelves(ROWS).below(1) == [1, 2, 3, 4]
    assert lines(Shelves(ROWS), 2) == ["a / b", "a / b / c"]


def test_circles_end_a_path():
    circle = [{"id": 1, "title": "a", "parent": 2}, {"id": 2, "title": "b", "parent": 1}]
    assert Shelves(circle).path(1) == ["b", "a"]
