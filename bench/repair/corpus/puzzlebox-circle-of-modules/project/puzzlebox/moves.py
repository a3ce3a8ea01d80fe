from puzzlebox.board import SIZE

CENTER = SIZE * SIZE // 2


def legal_moves(board):
    return [index for index, cell in enumerate(board.cells) if cell is None]


def best_move(board):
    """The centre, then the corners, then the rest."""
    free = legal_moves(board)
    corners = [0, SIZE - 1, SIZE * (SIZE - 1), SIZE * SIZE - 1]
    for index in [CENTER, *corners]:
        if index in free:
            return index
    return free[0]
