import itertools

import pytest

from tennis import Game, play

NAMES = ["love", "fifteen", "thirty", "forty"]


def said(points):
    a, b = points.count("a"), points.count("b")
    if max(a, b) >= 4 and abs(a - b) >= 2:
        return "game a" if a > b else "game b"
    if min(a, b) >= 3:
        return "deuce" if a == b else "advantage a" if a > b else "advantage b"
    return f"{NAMES[a]} all" if a == b else f"{NAMES[a]} {NAMES[b]}"


@pytest.mark.parametrize("length", range(1, 11))
def test_every_game(length):
    for points in itertools.product("ab", repeat=length):
        if any(said(points[:end]).startswith("game") for end in range(1, length)):
            continue
        assert play("a", "b", points) == [said(points[:end]) for end in range(1, length + 1)]


def test_long_game():
    game = Game("x", "y")
    for player in "xy" * 30:
        game.point(player)
    assert game.score() == "deuce"
    game.point("y")
    game.point("y")
    assert game.winner == "y"
    with pytest.raises(ValueError):
        game.point("x")
