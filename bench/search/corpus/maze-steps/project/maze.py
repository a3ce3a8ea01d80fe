"""Ways through a maze that is drawn with '#' for walls."""

from collections import deque

MOVES = [(-1, 0), (1, 0), (0, -1), (0, 1)]


def find(maze, mark):
    for row, line in enumerate(maze):
        column = line.find(mark)
        if column >= 0:
            return row, column
    raise ValueError(f"there is no {mark} in the maze")


def fewest_steps(maze):
    """The number of steps from S to E; None where there is no way."""
    start, end = find(maze, "S"), find(maze, "E")
    height, width = len(maze), len(maze[0])
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        row, column = waiting.popleft()
        if (row, column) == end:
            return steps[end]
        for down, right in MOVES:
            place = (row + down, column + right)
            if not (0 <= place[0] < height and 0 <= place[1] < height):
                continue
            if maze[place[0]][place[1]] == "#" or place in steps:
                continue
            steps[place] = steps[row, column] + 1
            waiting.append(place)
    return None


def is_solvable(maze):
    return fewest_steps(maze) is not None
