import sys

from charades.decks import deck
from charades.game import Game


def evening(name, games, seed=None):
    return [Game(deck(name), seed).play() for _ in range(games)]


if __name__ == "__main__":
    for number, words in enumerate(evening(sys.argv[1], int(sys.argv[2])), 1):
        print(f"game {number}: {', '.join(words)}")
