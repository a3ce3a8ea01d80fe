SIZE = 3

from puzzlebox.moves import legal_moves  # noqa: E402


class Board:
    def __init__(self, cells=None):
        self.cells = cells or [None] * (SIZE * SIZE)

    def put(self, index, mark):
        if index not in legal_moves(self):
            raise ValueError(f"{index} is taken")
        self.cells[index] = mark
        return self

    @property
    def is_full(self):
        return not legal_moves(self)

    def __str__(self):
        marks = [cell or "." for cell in self.cells]
        return "\n".join("".join(marks[row * SIZE:(row + 1) * SIZE]) for row in range(SIZE))
