from __future__ import annotations

from kanban.board import Board, Card


def open_cards(board: Board, assignee: str) -> list[Card]:
    cards = [card for card in board.cards if card.assignee == assignee and not card.done]
    return sorted(cards, key=lambda card: card.due)


def line(card: Card) -> str:
    return f"* {card.title}" + (f" (due {card.due:%d %b})" if card.due else "")


def render(board: Board, assignee: str) -> str:
    cards = open_cards(board, assignee)
    if not cards:
        return f"{assignee}: nothing to do on {board.name}"
    return "\n".join([f"{assignee}: {len(cards)} open on {board.name}", *map(line, cards)])
