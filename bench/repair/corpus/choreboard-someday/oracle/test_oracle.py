from datetime import date

from choreboard import create_app
from choreboard.board import Board


def test_those_without_a_day_come_last():
    board = Board()
    board.add("attic", "kim", None)
    board.add("windows", "kim", date(2026, 5, 9))
    board.add("cellar", "kim", None)
    board.add("stairs", "kim", date(2026, 5, 7))
    board.add("other", "rui", None)
    assert [chore.title for chore in board.of("kim")] == ["stairs", "windows", "attic", "cellar"]
    assert [chore.title for chore in board.of("rui")] == ["other"]
    assert [chore.due for chore in board.of("kim")][2:] == [None, None]


def test_the_page():
    client = create_app().test_client()
    for body in ({"title": "a", "who": "k"}, {"title": "b", "who": "k", "due": "2026-01-01"}):
        client.post("/chores", json=body)
    assert client.get("/people/k/next").json == {
        "next": {"number": 2, "title": "b", "due": "2026-01-01"},
        "more": 1,
    }
