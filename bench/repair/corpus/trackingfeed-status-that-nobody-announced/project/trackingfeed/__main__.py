import sys

from trackingfeed.board import Board
from trackingfeed.feed import read


def main(path):
    board = Board()
    with open(path, encoding="utf-8") as file:
        board.take(read(file))
    for line in board.lines():
        print(line)
    print(f"{len(board.open_parcels())} still open")


if __name__ == "__main__":
    main(sys.argv[1])
