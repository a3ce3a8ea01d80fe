import pytest

from tennis import Game, play


def test_first_points():
    assert play("ann", "bob", ["ann", "bob", "bob"]) == ["fifteen love", "fifteen all", "fifteen thirty"]


def test_game_to_love():
    assert play("ann", "bob", ["ann"] * 4)[-2:] == ["forty love", "game ann"]


def test_receiver_wins():
    assert play("ann", "bob", ["ann", "bob", "bob", "bob", "bob"])[-1] == "game bob"


def test_deuce():
    assert play("ann", "bob", ["ann", "bob"] * 3)[-1] == "deuce"


def test_advantage_wins():
    assert play("ann", "bob", ["ann", "bob"] * 3 + ["bob", "bob"])[-2:] == ["advantage bob", "game bob"]


def test_back_to_deuce_and_on():
    points = ["ann", "bob"] * 3 + ["ann", "bob", "bob", "ann", "ann"]
    assert play("ann", "bob", points)[6:] == ["advantage ann", "deuce", "advantage bob", "deuce", "advantage ann"]


def test_two_points_ahead_are_needed():
    game = Game("ann", "bob")
    for player in ["ann", "bob"] * 4 + ["bob"]:
        game.point(player)
    assert game.winner is None
    assert game.score() == "advantage bob"


def test_no_points_after_the_end():
    game = Game("ann", "bob")
    for _ in range(4):
        game.point("bob")
    with pytest.raises(ValueError):
        game.point("ann")
