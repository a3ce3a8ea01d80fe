import sys

from puzzlebox.moves import best_move
from puzzlebox.board import Board


def play(turns):
    board = Board()
    for turn in range(turns):
        if board.is_full:
            break
        board.put(best_move(board), "XO"[turn % 2])
    return board


if __name__ == "__main__":
    print(play(int(sys.argv[1])))
