import json

import pytest

from bingohall.__main__ import evening
from bingohall.drum import DrawnTwice, Drum


def test_the_evening():
    assert list(evening(json.load(open("evening.json")))) == ["early bird: Dot with 44", "jackpot: Ray with 70"]


def test_drums_are_of_one_game():
    first = Drum()
    first.take(5)
    second = Drum()
    assert list(second.drawn) == []
    second.take(5)
    with pytest.raises(DrawnTwice):
        second.take(5)


def test_no_winner_by_numbers_of_another_game():
    notes = {"cards": {"A": [1, 2]}, "games": [{"name": "x", "drawn": [1]}, {"name": "y", "drawn": [2]}]}
    assert list(evening(notes)) == ["x: nobody", "y: nobody"]


def test_games_that_go_on():
    notes = {"cards": {"A": [1, 2]}, "games": [{"name": "x", "drawn": [2], "before": [1]}]}
    assert list(evening(notes)) == ["x: A with 2"]
    with pytest.raises(DrawnTwice):
        list(evening({"cards": {}, "games": [{"name": "x", "drawn": [1], "before": [1]}]}))
