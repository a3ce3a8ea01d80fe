import pytest

from charades.decks import NoSuchDeck, deck, deck_from
from charades.evening import evening
from charades.game import Game


def test_own_words():
    game = Game(deck_from(["a", " b ", "", "c"]), seed=1)
    assert sorted(game.play()) == ["a", "b", "c"]


def test_one_game():
    (words,) = evening("animals", 1)
    assert len(set(words)) == 3


def test_unknown():
    with pytest.raises(NoSuchDeck):
        deck("songs")
