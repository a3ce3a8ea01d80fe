import pytest

from charades.decks import NoSuchDeck
from charades.evening import evening

FILMS = {"Jaws", "Rocky", "Alien", "Heat", "Amelie"}


def test_every_game_has_its_words():
    games = evening("films", 6)
    assert len(games) == 6
    for words in games:
        assert len(words) == len(set(words)) == 3
        assert set(words) <= FILMS


def test_each_is_played_with_the_whole_deck():
    seen = set()
    for seed in range(60):
        (words,) = evening("films", 1, seed)
        seen |= set(words)
    assert seen == FILMS


def test_unknown():
    with pytest.raises(NoSuchDeck):
        evening("songs", 1)
