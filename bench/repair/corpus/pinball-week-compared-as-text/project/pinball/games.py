import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Game:
    machine: str
    player: str
    week: int
    score: int


def load(path):
    with open(path) as file:
        return [Game(**one) for one in json.load(file)]


def of_week(games, week):
    return [game for game in games if game.week == week]
