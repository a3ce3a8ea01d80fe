import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["board", "moves", "play", "score"])
def test_each_module_can_be_imported_first(first):
    code = f"import puzzlebox.{first}; from puzzlebox.play import play; print(play(3))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["O.X", ".X.", "..."]


def test_the_names_stay_where_they_are():
    code = (
        "from puzzlebox.board import SIZE, Board; from puzzlebox.moves import CENTER, best_move, legal_moves;"
        "print(SIZE, CENTER, Board().put(0, 'X').cells[0], best_move(Board()), len(legal_moves(Board())))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stdout.split() == ["3", "4", "X", "4", "9"], run.stderr


def test_a_taken_cell_is_refused():
    from puzzlebox.play import play

    board = play(9)
    assert board.is_full
    with pytest.raises(ValueError):
        board.put(4, "X")
