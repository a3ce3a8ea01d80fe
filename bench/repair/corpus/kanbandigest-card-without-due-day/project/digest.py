#!/usr/bin/env python3
"""Mails everybody their open cards in the morning; here it only prints them."""
import sys

from kanban.board import load_board
from kanban.digest import render


def main() -> int:
    board = load_board(sys.argv[1])
    for assignee in board.assignees():
        print(render(board, assignee))
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
