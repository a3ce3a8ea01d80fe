import json
import sys

from bingohall.cards import Card
from bingohall.game import Game


def evening(notes):
    cards = [Card(owner, numbers) for owner, numbers in notes["cards"].items()]
    for given in notes["games"]:
        game = Game(given["name"], cards, given.get("before"))
        won = game.play(given["drawn"])
        yield f"{game.name}: {won[0]} with {won[1]}" if won else f"{game.name}: nobody"


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        for line in evening(json.load(file)):
            print(line)
