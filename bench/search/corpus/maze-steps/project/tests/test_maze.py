import pytest

from maze import fewest_steps, is_solvable


def test_neighbours():
    assert fewest_steps(["SE", ".."]) == 1


def test_around_a_wall():
    assert fewest_steps(["S#E", ".#.", "..."]) == 6


def test_wide_maze():
    assert fewest_steps(["S....#", ".####E", "......"]) == 8


def test_corridor():
    assert fewest_steps(["S...E"]) == 4


def test_no_way():
    assert fewest_steps(["S#E", ".#.", ".#."]) is None


def test_shortest_of_several():
    maze = ["S....", ".###.", ".#E..", ".#.#.", "....."]
    assert fewest_steps(maze) == 8


def test_is_solvable():
    assert is_solvable(["S.", ".E"])
    assert not is_solvable(["S#", "#E"])


def test_no_start():
    with pytest.raises(ValueError):
        fewest_steps(["..", ".E"])
