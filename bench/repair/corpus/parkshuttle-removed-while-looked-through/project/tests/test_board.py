from parkshuttle.board import Board
from parkshuttle.web import app


def test_nobody_silent():
    board = Board()
    board.see("s1", "gate", 100)
    assert board.sweep(400) == []
    assert board.where("s1") == "gate"


def test_stops():
    board = Board()
    board.wait("gate", 0)
    board.wait("lake", 3)
    assert board.clear_empty_stops() == ["lake"]


def test_web():
    client = app.test_client()
    client.put("/shuttles/s7/mill?at=50")
    assert client.get("/shuttles/s7").json == {"stop": "mill"}
    assert client.get("/shuttles/s8").status_code == 404
