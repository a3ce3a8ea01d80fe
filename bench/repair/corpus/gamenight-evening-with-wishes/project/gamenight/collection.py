from typing import NamedTuple


class Game(NamedTuple):
    title: str
    least: int
    most: int
    minutes: int
    tags: frozenset


def _game(title, players, minutes, *tags):
    least, most = players
    return Game(title, least, most, minutes, frozenset(tags))


COLLECTION = [
    _game("Codenames", (4, 8), 30, "party", "words", "short"),
    _game("Azul", (2, 4), 45, "abstract"),
    _game("Pandemic", (2, 4), 60, "coop"),
    _game("Just One", (3, 7), 25, "party", "words", "coop", "short"),
    _game("Brass", (2, 4), 150, "economy", "long"),
    _game("Bohnanza", (3, 7), 60, "cards", "trading"),
]
