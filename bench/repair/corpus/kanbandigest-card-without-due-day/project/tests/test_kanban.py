from datetime import date

from kanban.board import Board, Card
from kanban.digest import line, open_cards, render


def test_from_json():
    assert Card.from_json({"title": "A"}) == Card("A")
    assert Card.from_json({"title": "A", "due": "2026-01-05"}).due == date(2026, 1, 5)


def test_backlog():
    cards = [Card("A"), Card("B", due=date(2026, 1, 5)), Card("C", assignee="lea")]
    assert [card.title for card in Board("x", cards).backlog()] == ["B", "A"]


def test_open_cards():
    cards = [Card("A", "lea", date(2026, 2, 2)), Card("B", "lea", date(2026, 2, 1)), Card("C", "lea", done=True)]
    assert [card.title for card in open_cards(Board("x", cards), "lea")] == ["B", "A"]


def test_render():
    assert line(Card("A")) == "* A"
    assert render(Board("x", []), "tim") == "tim: nothing to do on x"
