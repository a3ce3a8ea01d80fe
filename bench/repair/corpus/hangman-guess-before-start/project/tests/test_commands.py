import pytest

from hangman import commands
from hangman.games import Games


@pytest.fixture
def games():
    return Games()


def test_guess(games):
    games.start(1, "meadow")
    assert commands.guess(games, 1, "E") == "_ e _ _ _ _   (7 lives)"
    assert commands.guess(games, 1, "e") == "e was tried already."
    assert commands.guess(games, 1, "z").endswith("(6 lives)")
    assert commands.guess(games, 1, "").startswith("Guess a letter")


def test_won(games):
    games.start(1, "oo")
    assert commands.guess(games, 1, "o") == "Yes, it is oo!"
    assert games.of(1) is None


def test_without_a_game(games):
    assert commands.show(games, 1, "") == commands.NO_GAME
    assert commands.give_up(games, 1, "") == commands.NO_GAME
