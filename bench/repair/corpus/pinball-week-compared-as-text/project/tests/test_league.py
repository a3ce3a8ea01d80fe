from pinball import cli, league
from pinball.games import Game

GAMES = [Game("A", "x", 2, 10), Game("A", "y", 2, 30), Game("B", "x", 2, 5), Game("A", "z", 1, 99)]


def test_champion():
    assert league.champion(GAMES, 2, "A").player == "y"


def test_table():
    assert league.table(GAMES, 2) == [("x", 1), ("y", 1)]


def test_cli():
    assert cli.run(["table", "14"]) == "Ade 1\nMo 1"
