from datetime import date

from kanban.board import Board, Card, load_board
from kanban.digest import open_cards, render


def titles(*cards):
    return [card.title for card in open_cards(Board("x", list(cards)), "lea")]


def test_cards_without_a_day_come_last_as_in_the_backlog():
    early, late = Card("early", "lea", date(2026, 2, 1)), Card("late", "lea", date(2026, 2, 2))
    one, two = Card("one", "lea"), Card("two", "lea")
    assert titles(one, late, two, early) == ["early", "late", "one", "two"]
    assert titles(one, two) == ["one", "two"]


def test_the_digest_lists_all_of_them():
    assert render(load_board("board.json"), "lea").splitlines() == [
        "lea: 3 open on Website",
        "* Search box (due 02 Mar)",
        "* Imprint (due 09 Mar)",
        "* Footer",
    ]


def test_the_others_are_as_they_were():
    assert titles(Card("done", "lea", done=True), Card("tim", "tim")) == []
    assert render(load_board("board.json"), "tim") == "tim: nothing to do on Website"
