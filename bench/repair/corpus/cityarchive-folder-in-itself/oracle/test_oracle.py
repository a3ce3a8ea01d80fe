from cityarchive.shelves import Shelves
from cityarchive.tree import lines


def rows(*pairs):
    return [{"id": id, "title": f"t{id}", "parent": parent} for id, parent in pairs]


def test_each_shelf_of_a_circle_is_below_once():
    shelves = Shelves.load("data/shelves.json")
    assert shelves.below(40) == [40, 41, 42]
    assert shelves.below(42) == [42, 40, 41]
    assert lines(shelves, 40)[0].endswith("Letters")


def test_a_shelf_in_itself():
    assert Shelves(rows((1, 1))).below(1) == [1]
    assert Shelves(rows((1, None), (2, 2))).below(1) == [1]


def test_what_hangs_on_a_circle_is_not_lost():
    assert sorted(Shelves(rows((1, 2), (2, 1), (3, 2), (4, 3))).below(1)) == [1, 2, 3, 4]


def test_long_chains_and_calls_in_a_row():
    shelves = Shelves(rows((1, None), (2, 1), (3, 2), (4, 1)))
    assert shelves.below(1) == [1, 2, 3, 4]
    assert shelves.below(1) == [1, 2, 3, 4]
    assert shelves.below(4) == [4]
