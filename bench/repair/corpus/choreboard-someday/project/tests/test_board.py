from datetime import date

from choreboard import create_app
from choreboard.board import Board


def test_open():
    board = Board()
    board.add("a", "x", None)
    board.add("b", "y", date(2026, 5, 9))
    board.add("c", "x", date(2026, 5, 1))
    assert [chore.title for chore in board.open()] == ["c", "b", "a"]
    board.finish(3)
    assert [chore.title for chore in board.open()] == ["b", "a"]


def test_next():
    client = create_app().test_client()
    assert client.get("/people/Kim/next").json == {"next": None, "more": 0}
    for day in ("2026-05-09", "2026-05-02"):
        client.post("/chores", json={"title": day, "who": "Kim", "due": day})
    answer = client.get("/people/Kim/next").json
    assert (answer["next"]["title"], answer["more"]) == ("2026-05-02", 1)


def test_done():
    assert create_app().test_client().post("/chores/4/done").status_code == 404
