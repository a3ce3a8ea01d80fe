import json
import os
import sys

from chess import cache, rating


def main(folder):
    ratings = cache.load(folder)
    with open(os.path.join(folder, "round.json")) as file:
        for game in json.load(file):
            rating.apply(ratings, game)
    cache.save(folder, ratings)
    for player, value in sorted(ratings.items()):
        print(player, value)


if __name__ == "__main__":
    main(sys.argv[1])
