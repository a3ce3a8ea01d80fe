from parkshuttle.board import Board
from parkshuttle.web import app, board as shared


def filled(**times):
    board = Board()
    for shuttle, at in times.items():
        board.see(shuttle, f"stop-{shuttle}", at)
    return board


def test_sweep():
    board = filled(a=0, b=700, c=10, d=699, e=5)
    assert board.sweep(1000) == ["a", "c", "d", "e"]
    assert board.where("a") is None and board.where("b") == "stop-b"
    assert board.sweep(1000) == []


def test_all_silent():
    board = filled(a=0, b=1)
    assert board.sweep(5000) == ["a", "b"]
    assert board.where("b") is None


def test_web():
    shared.see("s1", "gate", 100)
    shared.see("s2", "lake", 900)
    client = app.test_client()
    assert client.post("/sweep?now=1000").json == {"silent": ["s1"]}
    assert client.get("/shuttles/s2").json == {"stop": "lake"}
