import pytest

from bingohall.cards import Card
from bingohall.drum import Drum, DrawnTwice
from bingohall.game import Game


def test_play():
    game = Game("x", [Card("Dot", [1, 2]), Card("Ray", [2, 3])])
    assert game.play([3, 5, 2, 1]) == ("Ray", 2)


def test_after_the_break():
    game = Game("x", [Card("Dot", [1, 2])], before=[1])
    assert game.play([2]) == ("Dot", 2)


def test_twice():
    drum = Drum([7])
    with pytest.raises(DrawnTwice):
        drum.take(7)
