from puzzlebox.board import Board
from puzzlebox.moves import best_move, legal_moves
from puzzlebox.score import winner


def test_moves():
    board = Board()
    assert best_move(board) == 4
    board.put(4, "X")
    assert best_move(board) == 0
    assert len(legal_moves(board)) == 8


def test_winner():
    assert winner(["X", "X", "X", None, None, None, None, None, None]) == "X"
    assert winner([None] * 9) is None
