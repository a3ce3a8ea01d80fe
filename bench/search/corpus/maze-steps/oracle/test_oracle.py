import random

import pytest

from maze import fewest_steps, find, is_solvable


def slowly(maze):
    height, width = len(maze), len(maze[0])
    reached = {find(maze, "S")}
    end = find(maze, "E")
    for count in range(height * width + 1):
        if end in reached:
            return count
        for r, c in list(reached):
            for place in [(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)]:
                if place[0] in range(height) and place[1] in range(width) and maze[place[0]][place[1]] != "#":
                    reached.add(place)
    return None


@pytest.mark.parametrize("seed", range(120))
def test_like_a_flood(seed):
    chance = random.Random(seed)
    height, width = chance.randint(1, 7), chance.randint(2, 7)
    cells = [chance.choice("...#") for _ in range(height * width)]
    start, end = chance.sample(range(height * width), 2)
    cells[start], cells[end] = "S", "E"
    maze = ["".join(cells[row * width : (row + 1) * width]) for row in range(height)]
    expected = slowly(maze)
    assert fewest_steps(maze) == expected
    assert is_solvable(maze) == (expected is not None)


@pytest.mark.parametrize("maze", [["S.."], ["E.."], ["..."]])
def test_marks_are_needed(maze):
    with pytest.raises(ValueError):
        fewest_steps(maze)
